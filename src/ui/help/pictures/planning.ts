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
  shape,
  show,
  word,
} from '../marks'

const bolt = (x: number, y: number): Mark => curve('warm', `M${x} ${y}l-5 9h5l-3 9 9 -12h-5l3 -6z`)

/** Pictures of what plans, breaks and judges. */
export const planning: Readonly<Record<string, readonly Mark[]>> = {
  'tool-plan-power': [
    bolt(24, 12),
    bolt(24, 58),
    ...row(90, 36, 4, 'on'),
    box(50, 14, 22, 14),
    box(50, 62, 22, 14),
    show(1, curve('strong', 'M72 21h70v10M103 21v10M116 21v10M129 21v10')),
    show(2, curve('good', 'M72 69h70v-10M103 69v-10M116 69v-10M129 69v-10')),
  ],
  'tool-plan-cooling': [
    box(12, 10, 136, 70, 'wall'),
    ...row(54, 36, 4),
    show(1, box(20, 24, 18, 42, 'ghost')),
    show(2, box(122, 24, 18, 42, 'ghost')),
    show(3, arrow('good', [38, 32], [52, 32]), arrow('warm', [106, 58], [120, 58])),
  ],
  'tool-plan-fabric': [
    ...[40, 80, 120].map((x) => box(x - 12, 12, 24, 10, 'on')),
    ...[28, 64, 100, 136].map((x) => box(x - 10, 62, 20, 16)),
    ...[28, 64, 100, 136].map((x, n) =>
      show(n, ...[40, 80, 120].map((to) => line('strong', [x, 62], [to, 22]))),
    ),
  ],
  'tool-break': [
    box(22, 14, 28, 22),
    show(1, line('bad', [20, 12], [52, 38]), line('bad', [52, 12], [20, 38])),
    line('line', [36, 36], [36, 54], [118, 54], [118, 60]),
    line('line', [66, 54], [66, 60]),
    show(2, box(54, 60, 24, 18, 'warm')),
    show(3, box(106, 60, 24, 18, 'bad')),
    lead(26, 12, pointer(38, 28)),
  ],
  'trace-power': [
    ...[0, 1, 2, 3].map((n) => box(14 + n * 38, 12, 20, 16)),
    ...[0, 1, 2, 3].map((n) => box(14 + n * 38, 60, 20, 16)),
    show(2, line('strong', [34, 20], [52, 20]), box(14, 12, 20, 16, 'on')),
    show(1, line('strong', [72, 20], [90, 20]), line('strong', [110, 20], [128, 20])),
    show(0, line('strong', [138, 28], [138, 60]), box(128, 60, 20, 16, 'on')),
  ],
  scenarios: [
    bolt(30, 14),
    curve('warm', 'M80 34c-8 -10 2 -14 0 -22c10 6 12 14 6 22c-2 3 -5 3 -6 0z'),
    circle(128, 24, 7, 'warm'),
    ...[0, 60, 120, 180, 240, 300].map((deg) => {
      const [c, s] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)]
      const at = (r: number): [number, number] => [Math.round(128 + r * c), Math.round(24 + r * s)]
      return line('warm', at(10), at(14))
    }),
    line('line', [16, 62], [144, 62]),
    ...[30, 58, 92, 124].map((x, n) => show(n, circle(x, 62, 4, n === 3 ? 'bad' : 'on'))),
    word(80, 80, 'when · why'),
  ],
  'toggle-lens': [
    box(16, 30, 54, 34),
    box(90, 30, 54, 34),
    show(1, word(43, 51, '₿', 'warm')),
    show(2, word(117, 51, 'AI', 'unknown')),
    arrow('line', [74, 42], [88, 42]),
    arrow('line', [86, 52], [72, 52]),
  ],
  'way-in': [
    curve('wall', 'M12 30V12H148V78H76M48 78H12V60M90 12V36M90 58V78'),
    box(122, 20, 18, 22, 'ghost'),
    show(1, line('strong', [14, 45], [60, 45])),
    show(2, arrow('strong', [60, 46], [104, 46], [128, 46], [128, 34])),
    lead(-88, 15, box(122, 20, 18, 22, 'on')),
    word(90, 50, '↕', 'bad'),
  ],
  query: [
    curve('item', 'M16 12h128v18h-128z'),
    word(78, 25, 'kW>40', 'strong'),
    ...row(16, 46, 9),
    ...[1, 2, 6].map((n) => show(n % 4, box(16 + n * 13, 46, 12, 18, 'on'))),
    line('thin', [16, 76], [132, 76]),
  ],
  versions: [
    line('line', [24, 46], [140, 46]),
    ...[30, 62, 94].map((x) => circle(x, 46, 6)),
    show(1, circle(128, 46, 7, 'on')),
    show(2, curve('strong', 'M128 36c-6 -20 -56 -20 -64 -3m0 0l-1 -7m1 7l7 -2')),
    word(62, 72, 'v2', 'line'),
  ],
  sheet: [
    box(30, 8, 100, 74),
    box(84, 64, 46, 18, 'thin'),
    show(0, box(42, 18, 62, 38, 'wall')),
    show(1, ...[0, 1, 2].map((n) => box(50 + n * 14, 28, 11, 14, 'on'))),
    show(2, word(107, 76, '1:100', 'line'), arrow('strong', [118, 30], [118, 16])),
  ],
  levels: [
    shape('thin', [24, 66], [84, 80], [142, 64], [82, 52]),
    show(1, shape('on', [24, 44], [84, 58], [142, 42], [82, 30])),
    show(2, shape('ghost', [24, 22], [84, 36], [142, 20], [82, 8])),
    word(12, 48, '+4', 'strong'),
  ],
}
