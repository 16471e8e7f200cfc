const number = (value: number): string => value.toLocaleString('en-US')
const copies = (count: number): string => (count === 1 ? '1 copy' : `${number(count)} copies`)

export const blocks = {
  partOf: (placement: string) => `Part of ${placement}`,
  name: 'Block',
  copy: 'This copy',
  place: (column: number, row: number) => `column ${number(column)}, row ${number(row)}`,
  columns: 'Columns',
  rows: 'Rows',
  columnPitch: 'Column distance',
  rowPitch: 'Row distance',
  firstAisle: 'To each turned row',
  secondAisle: 'From each turned row',
  alternate: 'Turn every second row',
  pitchHelp: 'From the middle of one to the middle of the next.',
  rule: (count: number) =>
    count === 1
      ? 'Moving a part moves all of it.'
      : `Moving a part moves all of it. What a part is changes in all ${number(count)} copies; tag, path, status, owner, cluster and demand are its own.`,
  selectAll: 'Select all of it',
  change: 'Change block',
  explode: 'Explode',
  another: 'Place another',
  changing: (block: string, count: number) =>
    `Changing ${block}: what you place belongs to it. Finishing writes ${copies(count)}.`,
  finish: 'Finish',
  discard: 'Discard',
  title: 'Blocks',
  none: 'Select what belongs together and press Ctrl+B: it can then be placed many times and changed once.',
  stands: (items: number, count: number) =>
    `${items === 1 ? '1 item' : `${number(items)} items`}, ${copies(count)}`,
  placeIt: (block: string) => `Place ${block}`,
  remove: (block: string) => `Remove ${block}`,
  tool: 'Place block',
  choose: 'Block',
} as const
