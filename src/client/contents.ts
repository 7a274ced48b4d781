/** Marks in a page's contents the section being read, names it in the line that opens them, and closes them on a choice. */
const nav = document.querySelector<HTMLElement>('.contents');
const list = nav?.querySelector<HTMLElement>('ol');
const now = nav?.querySelector('[data-now]');
const links = [...(list?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const sections = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);

/** Below this share of the window's height a section is not yet being read. */
const LINE = 0.35;

function mark(): void {
  const line = innerHeight * LINE;
  const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const read = isAtEnd ? sections.at(-1) : sections.findLast((section) => section.getBoundingClientRect().top <= line);
  for (const link of links)
    if (read !== undefined && link.hash === `#${read.id}`) {
      link.setAttribute('aria-current', 'true');
      if (now !== null && now !== undefined) now.textContent = link.textContent;
    } else link.removeAttribute('aria-current');
}

// Called as a section's edge crosses the line, not on every scroll.
const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${(1 - LINE) * 100}% 0px` });
for (const section of sections) observer.observe(section);
list?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement && list.matches(':popover-open')) list.hidePopover();
});
