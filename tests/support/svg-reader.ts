/** A small reader of SVG that knows nothing of what wrote it: elements, and where they lie on paper. */
export interface SvgNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: SvgNode[]
  words: string
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}
const plain = (words: string) => words.replace(/&(amp|lt|gt|quot);/g, (one) => entities[one] ?? one)

/** Reads XML; throws where tags do not close each other. */
export const readSvg = (source: string): SvgNode => {
  const root: SvgNode = { name: '', attributes: {}, children: [], words: '' }
  const open = [root]
  let end = 0
  for (const tag of source.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const top = open.at(-1) as SvgNode
    const between = source.slice(end, tag.index)
    if (/[<>]/.test(between)) throw new Error(`Not well formed: ${between}`)
    top.words += plain(between)
    end = tag.index + tag[0].length
    const [, closes, name = '', written = '', isEmpty] = tag
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`Closes what is not open: ${name}`)
      continue
    }
    const attributes: Record<string, string> = {}
    for (const [, key = '', value = ''] of written.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`Twice: ${key}`)
      attributes[key] = plain(value)
    }
    const node: SvgNode = { name, attributes, children: [], words: '' }
    top.children.push(node)
    if (!isEmpty) open.push(node)
  }
  const [svg] = root.children
  if (open.length !== 1 || end !== source.length || svg?.name !== 'svg') throw new Error('No SVG')
  return svg
}

/** Every element within, in the order of the file. */
export const nodesOf = (node: SvgNode): readonly SvgNode[] =>
  node.children.flatMap((child) => [child, ...nodesOf(child)])

/** Millimetres of paper for one unit of the drawing, along and down. */
export const paperUnits = ({ attributes }: SvgNode) => {
  const [, , wide = Number.NaN, high = Number.NaN] =
    attributes['viewBox']?.split(' ').map(Number) ?? []
  const mm = (length = '') => Number(/^([\d.]+)mm$/.exec(length)?.[1] ?? Number.NaN)
  return { x: mm(attributes['width']) / wide, y: mm(attributes['height']) / high }
}

export interface Extent {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** The points of a path of straight lines; throws at anything else. */
const pointsOf = ({ attributes }: SvgNode): readonly (readonly [number, number])[] => {
  const d = attributes['d'] ?? ''
  const rest = d.replace(/[ML](-?[\d.]+) (-?[\d.]+)/g, '').replace(/Z/g, '')
  if (rest !== '') throw new Error(`Cannot read ${d}`)
  return [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
}

/** Where an element lies, in units of the drawing. */
export const extentOf = (node: SvgNode): Extent => {
  const of = (key: string) => Number(node.attributes[key])
  if (node.name === 'rect') {
    const [minX, minY] = [of('x'), of('y')]
    return { minX, minY, maxX: minX + of('width'), maxY: minY + of('height') }
  }
  if (node.name === 'ellipse') {
    const [x, y, rx, ry] = [of('cx'), of('cy'), of('rx'), of('ry')]
    return { minX: x - rx, minY: y - ry, maxX: x + rx, maxY: y + ry }
  }
  const points = pointsOf(node)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return {
    minX: Math.min(...xs),
    minY: Math.min(...ys),
    maxX: Math.max(...xs),
    maxY: Math.max(...ys),
  }
}
