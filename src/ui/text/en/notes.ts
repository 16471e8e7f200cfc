/** What is said of notes. */
export const notes = {
  title: 'Note',
  many: (count: number) => `${count.toLocaleString('en-US')} notes`,
  text: 'What it says',
  placeholder: 'Write the note here',
  done: 'Dealt with',
  about: (name: string) => `About ${name}`,
  show: 'Show',
  all: 'All notes of this facility',
  none: 'No note yet. The tool “Pin a note” pins one to a place or to equipment.',
  empty: 'A note without words',
  remove: 'Remove this note',
}
