/** A page of the web as somebody saved it. */
export interface SavedPage {
  readonly title: string;
  readonly site: string;
  readonly menu: readonly string[];
  readonly paragraphs: readonly string[];
  /** What stands below the article. */
  readonly foot: string;
  /** As SingleFile notes them when it saves a page. */
  readonly saved?: { readonly address: string; readonly on: string };
}

/** The page as one HTML file: the article between a menu and a foot. */
export function savedPageOf({ title, site, menu, paragraphs, foot, saved }: SavedPage): string {
  const note =
    saved === undefined
      ? ''
      : `<!--\n Page saved with SingleFile \n url: ${saved.address} \n saved date: ${saved.on}\n-->`;
  return `<!DOCTYPE html>
<html lang="en">${note}
<head><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="${site}"></head>
<body>
<div class="sidebar menu"><ul>${menu.map((entry) => `<li><a href="#">${entry}</a></li>`).join('')}</ul></div>
<div class="article-body"><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</div>
<div class="footer"><p>${foot}</p></div>
</body></html>
`;
}

/** An article of a newspaper that does not exist, paragraph by paragraph. */
export const sluiceArticle: readonly string[] = [
  'On the evening of the third of March the sluice at Lower Marren stood open for almost two hours, and by the time the keeper had been woken the meadows along the left bank lay under water as far as the cart road.',
  'The parish council met on the following day in the reading room, since the hall itself was wet, and heard three people who had been near the gate that night: a drover, the baker’s elder son, and a woman who sells lamp oil.',
  'The drover said that he had seen a lantern on the footbridge a little after nine, that it moved twice from one post to the other, and that he took it for the keeper making his usual round before he went home to supper.',
  'The baker’s son remembered no lantern at all, although he crossed the same bridge with a tray of loaves; he was certain, however, that the iron wheel turned without a sound, which it had not done since the autumn before last.',
  'Somebody must have greased it, then, and the council’s clerk was asked to find out who had bought grease in the village; the shopkeeper named four customers, and all but one of them keep carts of their own and buy some each month.',
  'The keeper, who has served at the gate for nineteen years, told the meeting that the key had never left the nail beside his stove, and he invited whoever doubted him to come and look at the nail and the dust upon it.',
  'Nobody was hurt, but eleven sheep were lost and the seed in two barns is spoiled; the council will pay for the seed and has written to the district for help with the sheep, without much hope of an answer before summer.',
  'A second gate, higher and with a lock of another pattern, was promised after the flood of six years ago and never built; the timber for it lies under a tarpaulin behind the school, where children have made a house of it.',
];

/** An article about something else altogether. */
export const orchardArticle: readonly string[] = [
  'The nursery beyond the quarry has grafted forty young pear trees this winter and means to give them away to anyone who will promise to water them through the first dry season and to send word of how they do.',
  'Old varieties are what the gardeners care for most: a hard yellow pear that keeps until Easter, a small red one that nobody has been able to name, and a third that is good for nothing but vinegar, which is very good indeed.',
];
