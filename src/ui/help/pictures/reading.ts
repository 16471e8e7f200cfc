import {
  arrow,
  box,
  circle,
  curve,
  lead,
  line,
  type Mark,
  pointer,
  row,
  show,
  word,
} from '../marks'

/** A list of so many lines, as on paper. */
const lines = (x: number, y: number, w: number, count: number): Mark[] =>
  Array.from({ length: count }, (_, n) => line('thin', [x, y + n * 12], [x + w, y + n * 12]))

const tick = (x: number, y: number): Mark => curve('good', `M${x - 4} ${y}l3 4 6 -8`)
const cross = (x: number, y: number): Mark => curve('bad', `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`)

/** Pictures of the panels, where the answers stand. */
export const reading: Readonly<Record<string, readonly Mark[]>> = {
  catalog: [
    box(10, 10, 50, 70),
    ...lines(18, 24, 34, 5),
    ...row(82, 54, 4),
    lead(-66, -18, box(102, 24, 12, 18, 'on'), pointer(109, 34)),
  ],
  outline: [
    line('line', [22, 14], [22, 72]),
    ...[22, 40, 58].map((y) => line('line', [22, y], [34, y])),
    ...[22, 40, 58].map((y) => line('thin', [40, y], [84, y])),
    show(1, box(36, 33, 54, 14, 'on'), line('strong', [42, 40], [82, 40])),
    show(2, box(116, 34, 12, 18, 'on')),
  ],
  inspector: [
    box(20, 34, 14, 20, 'on'),
    arrow('line', [40, 44], [64, 44]),
    box(72, 10, 76, 70),
    ...lines(80, 22, 26, 5),
    ...[0, 1, 2, 3].map((n) => show(n, box(112, 16 + n * 12, 28, 9, 'thin'))),
    word(126, 75, '?', 'unknown'),
  ],
  'tab-findings': [
    ...lines(44, 20, 96, 5),
    ...[20, 32, 56].map((y, n) => show(n, tick(26, y))),
    show(2, cross(26, 44)),
    show(3, word(26, 72, '?', 'unknown')),
  ],
  'tab-questions': [
    circle(44, 44, 20, 'unknown'),
    word(44, 49, '?', 'unknown'),
    show(1, arrow('line', [70, 44], [88, 44])),
    show(2, box(96, 34, 46, 20), word(119, 48, '142 kW')),
  ],
  'tab-difference': [
    box(14, 14, 58, 62),
    box(88, 14, 58, 62),
    ...lines(22, 28, 40, 4),
    ...lines(96, 28, 28, 2),
    show(1, word(128, 68, '+', 'bad')),
    show(2, word(28, 70, '−', 'good')),
  ],
  'tab-schedule': [
    box(14, 12, 132, 66),
    line('line', [14, 26], [146, 26]),
    ...[50, 82, 114].map((x) => line('thin', [x, 12], [x, 78])),
    ...lines(20, 36, 24, 4),
    ...[0, 1, 2, 3].map((n) =>
      show(n, line(n === 2 ? 'warm' : 'strong', [120, 36 + n * 12], [140 - n * 4, 36 + n * 12])),
    ),
  ],
  'tab-cooling': [
    box(14, 22, 30, 46, 'warm'),
    box(116, 22, 30, 46, 'good'),
    show(1, arrow('warm', [46, 34], [112, 34])),
    show(2, arrow('good', [114, 56], [48, 56])),
    word(80, 28, '45 °C', 'warm'),
    word(80, 72, '35 °C', 'good'),
  ],
  'tab-network': [
    box(14, 32, 34, 26),
    box(112, 32, 34, 26),
    show(1, curve('strong', 'M48 45c20 -26 44 26 64 0')),
    word(80, 24, '3/2 – 1/1', 'strong'),
    word(80, 76, '12.4 m', 'line'),
  ],
  'tab-survives': [
    ...[0, 1, 2, 3].map((n) => box(16 + n * 34, 20, 24, 20)),
    show(1, cross(62, 30)),
    ...[0, 1, 2, 3].map((n) => line('line', [28 + n * 34, 40], [80, 58])),
    show(2, box(64, 58, 32, 22, 'good'), tick(80, 69)),
  ],
  'tab-year': [
    line('line', [16, 76], [146, 76]),
    line('line', [16, 76], [16, 12]),
    show(1, curve('warm', 'M16 66c20 -2 30 -44 62 -46c34 -2 44 40 68 44')),
    show(2, curve('good', 'M16 70c30 0 40 -12 62 -12s40 10 68 12')),
    word(36, 20, 'PUE', 'line'),
  ],
  'tab-assumptions': [
    line('line', [20, 28], [140, 28]),
    line('line', [20, 48], [140, 48]),
    line('line', [20, 68], [140, 68]),
    circle(54, 28, 5, 'on'),
    lead(-40, 0, circle(104, 48, 5, 'on'), pointer(106, 50)),
    circle(80, 68, 5, 'on'),
    word(128, 43, '1.25', 'strong'),
  ],
}
