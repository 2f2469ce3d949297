/** Control words that stand for a character. */
export const RTF_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['tab', '\t'],
  ['zwj', '\u200D'],
  ['zwnj', '\u200C'],
  ['ltrmark', '\u200E'],
  ['rtlmark', '\u200F'],
]);

const words = (list: string) => new Set(list.split(' '));

/** Groups that hold no text of the document: tables of styles and lists, pictures, programs' own data. */
export const RTF_LEFT_OUT = words(
  'aftncn aftnsep aftnsepc atndate atnicn atnid atnparent atnref atntime atrfend atrfstart background bkmkend bkmkstart blipuid buptim category colorschememapping colortbl comment company datafield datastore doccomm docvar ebcend ebcstart factoidname falt ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname ffstattext file filetbl fldinst fldtype fname fontemb fontfile formfield ftncn ftnsep ftnsepc generator gridtbl hlfr hlinkbase hlloc hlsrc hsv htmltag keycode keywords latentstyles lchars levelnumbers leveltext lfolevel linkval list listlevel listname listoverride listoverridetable listpicture liststylename listtable lsdlockedexcept mailmerge manager mmathpict mmathPict nextfile nonesttables nonshppict objalias objclass objdata objname objsect objtime oldcprops oldpprops oldsprops oldtprops oleclsid operator panose password passwordhash pgp pgptbl picprop pict pn pnseclvl pntxta pntxtb printim private propname protend protstart protusertbl pxe revtbl revtim rsidtbl rxe shppict shprslt sn sp staticval subject sv svb tc template themedata txe txfieldtext userprops vern version wgrffmtfilter windowcaption writereservation writereservhash xe xform xmlattrname xmlattrvalue xmlclose xmlname xmlnstbl xmlopen',
);

/** Groups that older readers may pass over (`\*`), and that hold text all the same. */
export const RTF_STARRED_TEXT = words(
  'annotation atnauthor do dptxbxtext footnote mmath moMath moMathPara nesttableprops shpinst shpgrp shptxt ud',
);

/** Groups with the head or the foot of pages. */
export const RTF_ASIDES = words('header headerl headerr headerf footer footerl footerr footerf');

/** Groups with a formula's settings: `mfPr`, `mctrlPr`. */
export const RTF_MATH_SETTINGS = /^m[A-Za-z]*Pr$/u;
