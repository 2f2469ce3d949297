/** Addresses that must never be asked for; every vector below names one. */
const AWAY = 'http://hostile.invalid';

/** Ways in which a saved page tries to run script or to fetch; each becomes a page of its own. */
const HTML_VECTORS: readonly string[] = [
  `<script>window.wasRun = true; fetch('${AWAY}/1')</script>`,
  `<script src="${AWAY}/2.js"></script>`,
  `<script type="module">import('${AWAY}/3.mjs')</script>`,
  `<img src="${AWAY}/4.png">`,
  `<img src=x onerror="window.wasRun = true">`,
  `<img srcset="${AWAY}/6.png 2x">`,
  `<picture><source srcset="${AWAY}/7.webp"><img alt=""></picture>`,
  `<svg onload="window.wasRun = true"><image href="${AWAY}/8.png"/></svg>`,
  `<svg><script>window.wasRun = true</script></svg>`,
  `<svg><use href="${AWAY}/10.svg#a"/></svg>`,
  `<svg><animate attributeName="href" values="javascript:window.wasRun=true"/></svg>`,
  `<iframe src="${AWAY}/12"></iframe>`,
  `<iframe srcdoc="<script>parent.wasRun = true</script>"></iframe>`,
  `<object data="${AWAY}/14.swf"></object>`,
  `<embed src="${AWAY}/15.swf">`,
  `<link rel="stylesheet" href="${AWAY}/16.css">`,
  `<link rel="preload" as="font" href="${AWAY}/17.woff2">`,
  `<link rel="dns-prefetch" href="//hostile.invalid">`,
  `<link rel="preconnect" href="${AWAY}">`,
  `<link rel="icon" href="${AWAY}/20.ico">`,
  `<link rel="manifest" href="${AWAY}/21.json">`,
  `<style>@import url(${AWAY}/22.css); body { background: url(${AWAY}/22.png) }</style>`,
  `<p style="background: url(${AWAY}/23.png)">styled</p>`,
  `<meta http-equiv="refresh" content="0;url=${AWAY}/24">`,
  `<base href="${AWAY}/"><a href="25">relative</a>`,
  `<video src="${AWAY}/26.mp4" poster="${AWAY}/26.png" autoplay></video>`,
  `<audio src="${AWAY}/27.mp3" autoplay></audio>`,
  `<track src="${AWAY}/28.vtt">`,
  `<form action="${AWAY}/29"><button autofocus onfocus="window.wasRun = true">send</button></form>`,
  `<input autofocus onfocus="window.wasRun = true">`,
  `<details open ontoggle="window.wasRun = true">open</details>`,
  `<body onload="window.wasRun = true" onpageshow="window.wasRun = true">`,
  `<a href="javascript:window.wasRun = true">a link</a>`,
  `<a href="${AWAY}/34" ping="${AWAY}/ping">a link with a ping</a>`,
  `<math><mi xlink:href="javascript:window.wasRun=true">x</mi></math>`,
  `<template><script>window.wasRun = true</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=window.wasRun=true>"></noscript>`,
  `<table background="${AWAY}/38.png"><td>cell</td></table>`,
  `<marquee onstart="window.wasRun = true">moving</marquee>`,
  `<portal src="${AWAY}/40"></portal>`,
  `<frameset><frame src="${AWAY}/41"></frameset>`,
  `<!--[if IE]><script>window.wasRun = true</script><![endif]-->`,
  `<?xml-stylesheet href="${AWAY}/43.xsl"?>`,
  `<textarea></textarea><script>window.wasRun = true</script>`,
  `<style><!--</style><img src=x onerror=window.wasRun=true>`,
  `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='window.wasRun=true'/>">`,
  `<div id="desktop" name="desktop">clobbers a global</div><form id="sourcebookTest"></form>`,
  `<custom-element onclick="window.wasRun = true" is="x">custom</custom-element>`,
];

/** Pictures that are programs. */
const SVG_BODIES: readonly string[] = [
  `<script>window.wasRun = true</script>`,
  `<script href="${AWAY}/s2.js"/>`,
  `<image href="${AWAY}/s3.png"/>`,
  `<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${AWAY}/s4"/></foreignObject>`,
  `<style>@import url(${AWAY}/s5.css);</style>`,
  `<a href="javascript:window.wasRun=true"><text>press</text></a>`,
  `<use href="${AWAY}/s7.svg#x"/>`,
  `<set attributeName="onmouseover" to="window.wasRun=true"/>`,
  `<animate onbegin="window.wasRun=true" attributeName="x" dur="1s"/>`,
  `<feImage href="${AWAY}/s10.png"/>`,
  `<text font-family="x"><tspan onclick="window.wasRun=true">text</tspan></text>`,
  `<handler type="text/javascript">window.wasRun=true</handler>`,
  `<filter id="f"><feImage href="${AWAY}/s13.png"/></filter>`,
  `<pattern id="p"><image href="${AWAY}/s14.png"/></pattern>`,
  `<cursor href="${AWAY}/s15.cur"/>`,
];

/** Pages and drawings that try to run script, to fetch, or to break the parser. */
export function hostileWeb(): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const [index, vector] of HTML_VECTORS.entries())
    files.set(
      `page-${index + 1}.html`,
      Buffer.from(
        `<!doctype html><title>Page ${index + 1}</title><p>Plain words of hostile page ${index + 1}.</p>${vector}<p>More plain words after it.</p>`,
      ),
    );
  for (const [index, body] of SVG_BODIES.entries())
    files.set(
      `drawing-${index + 1}.svg`,
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" onload="window.wasRun = true"><text>Drawing ${index + 1}</text>${body}</svg>`,
      ),
    );
  files.set('deep.html', Buffer.from(`<!doctype html><p>Deep words.</p>${'<div>'.repeat(50_000)}end`));
  files.set('tables.html', Buffer.from(`<table>${'<tr><td><table>'.repeat(3000)}cell`));
  files.set('attributes.html', Buffer.from(`<p ${'a=b '.repeat(200_000)}>Many attributes.</p>`));
  files.set('entities.html', Buffer.from(`<p>${'&notanentity;&#x110000;&#0;'.repeat(20_000)} end</p>`));
  return files;
}
