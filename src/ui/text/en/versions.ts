/** What is said of the versions of a facility. */
export const versions = {
  title: 'Versions',
  about:
    'States of this facility that are kept on this computer. Restoring one is a change like any other: it can be undone, and how things stand now is kept as a version first.',
  none: 'No version yet. One is kept by itself once a facility that was opened is changed, and after every hour of work.',
  noShelf: 'This browser keeps nothing on this computer, so there are no versions.',
  name: 'Name of the version',
  keep: 'Keep a version of now',
  kept: (name: string) => `Version “${name}” is kept.`,
  untitled: {
    named: 'Unnamed',
    opened: 'As it was opened',
    hourly: 'Kept by itself',
    replaced: 'Before another version was restored',
  },
  line: (when: string, items: string, size: string) => `${when} · ${items} · ${size}`,
  restore: 'Restore',
  restored: (name: string) => `Restored: ${name}. Undo brings back how it was.`,
  same: 'The facility stands exactly like this already.',
  openCopy: 'Open as a copy',
  copyName: (facility: string, version: string) => `${facility} (${version})`,
  rename: 'Name this version',
  remove: 'Remove',
  removed: 'The version is removed.',
  list: 'Kept versions, the latest first',
  loading: 'Reading the versions …',
  save: 'Save name',
}
