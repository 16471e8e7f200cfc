/**
 * Breaks a text into lines no wider than `widthPx`, at most so many; the last one ends in an ellipsis
 * where more would follow. A word that is wider than a line stands on its own.
 */
export const wrapText = (
  text: string,
  widthPx: number,
  mostLines: number,
  measure: (text: string) => number,
): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= widthPx) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= mostLines) return lines
  let last = lines[mostLines - 1] ?? ''
  while (last !== '' && measure(`${last} …`) > widthPx) {
    last = last.slice(0, Math.max(0, last.lastIndexOf(' ')))
  }
  return [...lines.slice(0, mostLines - 1), `${last} …`.trim()]
}
