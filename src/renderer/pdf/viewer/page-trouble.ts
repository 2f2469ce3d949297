/** Says on a page that it cannot be drawn; the other pages go on. */
export function showPageTrouble(page: HTMLElement, number: string): void {
  page.querySelector(':scope > .page-trouble')?.remove();
  const notice = document.createElement('div');
  notice.className = 'page-trouble';
  notice.setAttribute('role', 'note');
  const title = document.createElement('strong');
  title.textContent = `Page ${number} cannot be drawn`;
  const text = document.createElement('span');
  text.textContent = 'This part of the file is damaged. The other pages are not affected.';
  notice.append(title, text);
  page.append(notice);
}
