const number = (value: number): string => value.toLocaleString('en-US')

export const table = {
  copy: 'Copy',
  copyHelp:
    'Copy the selected rows, or all that are shown, with headings and units, for a spreadsheet.',
  copied: (rows: number) => (rows === 1 ? 'Copied one row' : `Copied ${number(rows)} rows`),
  notCopied: 'The browser does not let this page write to the clipboard.',
  save: 'CSV',
  saveHelp: 'Save the selected rows, or all that are shown, as a CSV file.',
  file: 'Comma-separated values',
  saved: (name: string) => `Saved ${name}.`,
  notSaved: (why: string) => `The table was not saved. ${why}`,
  search: 'Search the list by its names',
  searchShort: 'Search',
  noMatch: 'Nothing fits the filter',
  showAll: 'Show all',
  working: 'Working it out…',
  faulty: (why: string) => `This could not be worked out: ${why}`,
  rows: (shown: number, all: number) =>
    shown === all ? number(all) : `${number(shown)} of ${number(all)}`,
} as const
