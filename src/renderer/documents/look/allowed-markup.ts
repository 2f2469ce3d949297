const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Elements that only show something. Others are passed over with all that is in them, or looked through. */
export const SHOWN_ELEMENTS = words(
  `a abbr acronym address article aside b bdi bdo big blockquote br button caption center cite code col
   colgroup data dd del details dfn dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6
   header hgroup hr i img input ins kbd label legend li main mark menu meter nav nobr ol optgroup option p
   picture pre progress q rb rp rt rtc ruby s samp search section select slot small span strike strong sub summary sup
   table tbody td textarea tfoot th thead time tr tt u ul var wbr xmp listing plaintext
   math annotation menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts
   mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`,
);

/** Elements of drawings that only show something; names in lower case. */
export const DRAWN_ELEMENTS = words(
  `svg circle clippath defs desc ellipse feblend fecolormatrix fecomponenttransfer fecomposite
   feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb
   fefuncg fefuncr fegaussianblur femerge femergenode femorphology feoffset fepointlight fespecularlighting
   fespotlight fetile feturbulence filter g image line lineargradient marker mask metadata path pattern
   polygon polyline radialgradient rect stop switch symbol text textpath title tspan use`,
);

/** Elements that act, load, or are for programs only: they and all that is in them are left out. */
export const ACTING_ELEMENTS = words(
  `applet area audio base basefont bgsound canvas command datalist dialog embed frame frameset iframe isindex
   keygen link map meta noembed noframes noscript object param portal script source
   style title track video animate animatemotion animatetransform set discard foreignobject handler listener
   mpath view maction`,
);

/** Attributes that only say how something looks or what it means. */
export const SHOWN_ATTRIBUTES = words(
  `abbr align alt bgcolor border cellpadding cellspacing char charoff checked class clear color
   cols colspan compact coords dir disabled face for frame headers height hidden high hspace id kind label lang
   low max min name noshade nowrap open optimum placeholder readonly reversed role rows rowspan rules scope
   selected shadowrootmode size slot span start step summary text title type valign value vspace width wrap xml:lang
   encoding display mathvariant mathsize mathcolor mathbackground displaystyle scriptlevel linethickness
   columnalign rowalign stretchy fence separator lspace rspace accent accentunder notation`,
);

/** Controls of a form, which show their state and can be neither filled in nor sent. */
export const CONTROLS = words('button input select textarea optgroup option fieldset');

/** Attributes of drawings that name something elsewhere, or act. */
export const NAMING_ATTRIBUTES = words('href xlink:href src style from to by values begin end attributename');
