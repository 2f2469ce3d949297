// Opens the PDF when it is told to: window.openPdf(scale).
const pdfjs = await import('/pdfjs/legacy/build/pdf.mjs');
// The viewer takes pdf.js from here.
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFLinkService, PDFViewer } = await import('/pdfjs/legacy/web/pdf_viewer.mjs');

pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.mjs';
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({
  container: document.querySelector('#container'),
  viewer: document.querySelector('#viewer'),
  eventBus,
  linkService,
});
linkService.setViewer(viewer);

window.openPdf = async (scale) => {
  eventBus.on('pagesinit', () => {
    viewer.currentScale = scale;
  });
  const document_ = await pdfjs.getDocument({
    url: '/document.pdf',
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    disableAutoFetch: true,
  }).promise;
  viewer.setDocument(document_);
  linkService.setDocument(document_);
};
window.goToPage = (number) => {
  viewer.currentPageNumber = number;
};
document.body.dataset.ready = 'true';
