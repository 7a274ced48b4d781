/** The accessibility statement: what the site is measured by, what is not met, and whom to tell. Each section is a heading, under an anchor that must stay, and paragraphs. */
export const accessibility = {
  title: 'Accessibility',
  description:
    'What this site does so that everybody can use it, how that is tested, what is missing, and how to report a barrier.',
  lead: 'Everybody should be able to read these pages: by eye, by ear or by touch, with a keyboard, a mouse, a finger or a voice.',
  standard: {
    title: 'What we aim for',
    text: 'The Web Content Accessibility Guidelines (WCAG) 2.2 at levels A and AA, and their Korean counterpart, KWCAG 2.2. We believe that the pages meet them in part: where they do not, it is said below. Nobody outside the project has checked this.',
  },
  tested: {
    title: 'What was tested, and how',
    /** Before the list; the day on which the tests were last added to. */
    text: (day: string) =>
      `Three programs look at a sample of every kind of page before each change: axe, the engine of IBM’s accessibility checker, and html-validate. They use a wide and a narrow screen, light and dark colours, with everything folded open, and with a statement, filters, suggestions and what a chart’s mark says opened. Tests of our own look for what such programs miss. In a browser, tests also go through pages as people do; they were last added to on ${day}:`,
    list: [
      'with a keyboard alone: every link, button and field can be reached, shows that it is reached, lies in view, and can be left',
      'at 320 pixels of width and with text twice as large: nothing needs to be scrolled sideways',
      'with wider spacing of letters, words and lines: no text is cut off',
      'in the high-contrast colours of Windows, as a browser imitates them, and with colours that colour-blind readers see',
      'without scripts and on paper: the text, the statements and the drawings are all there',
    ],
  },
  unmet: {
    title: 'What is missing',
    list: [
      'Nobody who is disabled has tested the site, and nobody has tested it with a screen reader (JAWS, NVDA, VoiceOver, TalkBack) or with voice control. Programs cannot replace either.',
      'Lettering in the pictures beside the text of a profile does not take your spacing of letters. The page of each chart has it as text that does, with its numbers in a table.',
      'The marks of a drawing are reached by mouse and finger alone, so that no drawing takes a hundred presses of the Tab key; the same links stand in its table.',
      'The language is that of the documents: plain in our sentences, but with terms of planning and law. The glossary explains them.',
      'The site is in English only. Korean names are marked as Korean, so that a screen reader can switch its voice.',
      'The documents behind the statements lie on the sites of their publishers, and we cannot vouch for those.',
    ],
  },
  report: {
    title: 'How to report a barrier',
    /** Text by turns with links. Where the site names an address, and where it names none. */
    contact: ['Write to ', '. You need no account. Say which page it is, what you wanted to do, and what you use.'],
    none: 'Whoever publishes this copy of the site has named no address to write to yet, so for now a report needs an account where the project is kept.',
    issue: ['Or open a ', 'report', ' in the project’s public list; that needs an account, and everybody can read it.'],
    answer:
      'We answer in public, correct what we can, and add to the list above what we cannot. Nobody is paid for it, so we promise no day.',
  },
} as const;
