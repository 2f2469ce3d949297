/** The main part of a Word document, inside its zip. */
export const DOCX_MAIN_PART = /^word\/document\d*\.xml$/u;
