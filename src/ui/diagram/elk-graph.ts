import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api'
import type { Diagram, Part, Wire } from './diagram'
import {
  barAtPx,
  barHeightPx,
  type Drawing,
  glyphPx,
  type PlacedPart,
  type PlacedWire,
  tieHeightPx,
  wordsPx,
} from './drawing'
import type { Folded } from './fold'
import { tieGapPx } from './in-line'
import { orderOf } from './order'

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
  'elk.spacing.nodeNode': '26',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.componentComponent': '48',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  // Paths keep their sides: the order within a row is given, crossings are counted for wires alone.
  'elk.layered.crossingMinimization.semiInteractive': 'true',
}

/** Placing by network simplex stretches the bars; beyond this many parts it takes too long. */
const mostForSimplex = 450
const portGapPx = 12
/** Where a UPS takes its battery: at its side, for it is no input of alternating current. */
const storePort = 'store'
const barLeastPx = 156
/** Bars beside each other are different boards: they must not read as one, nor from afar. */
const barGapLeastPx = 72
/** A drawing of more parts is seen from farther. */
const barGapPerPartPx = 0.3

const placementOf = (count: number) =>
  count <= mostForSimplex
    ? { 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX' }
    : { 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF' }

type Side = 'NORTH' | 'SOUTH' | 'WEST' | 'EAST'

/** The wires of a mesh run straight from row to row: their lanes take less room. */
const meshed = {
  'elk.layered.spacing.edgeEdgeBetweenLayers': '3',
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
}

const portOf = (id: string, side: Side): ElkPort => ({
  id,
  width: 0,
  height: 0,
  layoutOptions: { 'elk.port.side': side },
})

/** The wires as they are drawn: both of a tie's come down to it from the bars that it joins. */
const drawnEnds = (wire: Wire, parts: Diagram['parts']): readonly [string, string] =>
  parts.get(wire.from)?.role === 'tie' ? [wire.to, wire.from] : [wire.from, wire.to]

const portsOf = ({ parts, wires }: Diagram, order: ReadonlyMap<string, number>) => {
  const ports = new Map<string, ElkPort[]>([...parts.keys()].map((key) => [key, []]))
  const tied = new Map<string, { readonly port: string; readonly bar: string }[]>()
  wires.forEach((wire, index) => {
    const [from, to] = drawnEnds(wire, parts)
    ports.get(from)?.push(portOf(`${index} out`, 'SOUTH'))
    if (parts.get(to)?.role === 'tie') {
      tied.set(to, [...(tied.get(to) ?? []), { port: `${index} in`, bar: from }])
    } else ports.get(to)?.push(portOf(`${index} in`, wire.toPort === storePort ? 'WEST' : 'NORTH'))
  })
  for (const [tie, ends] of tied) {
    ends.sort((a, b) => (order.get(a.bar) ?? 0) - (order.get(b.bar) ?? 0))
    const half = Math.ceil(ends.length / 2)
    ends.forEach(({ port }, at) => {
      ports.get(tie)?.push(portOf(port, at < half ? 'WEST' : 'EAST'))
    })
  }
  return ports
}

const countOn = (ports: readonly ElkPort[], side: Side): number =>
  ports.filter(({ layoutOptions }) => layoutOptions?.['elk.port.side'] === side).length

const barOf = (
  part: Part,
  ports: readonly ElkPort[],
  position: string,
  count: number,
  isTied: boolean,
): ElkNode => {
  const gapPx = Math.max(barGapLeastPx, barGapPerPartPx * count, isTied ? tieGapPx : 0)
  const most = Math.max(countOn(ports, 'NORTH'), countOn(ports, 'SOUTH'))
  return {
    id: part.key,
    width: Math.max(barLeastPx, portGapPx * (most + 1)),
    height: barHeightPx,
    ports: [...ports],
    layoutOptions: {
      'elk.position': position,
      'elk.portConstraints': 'FIXED_SIDE',
      'elk.portAlignment.default': 'CENTER',
      'elk.spacing.portPort': String(portGapPx),
      'elk.spacing.individual': `org.eclipse.elk.spacing.nodeNode:${gapPx}`,
      // The bar is stretched until what hangs on it hangs straight down.
      'elk.layered.nodePlacement.networkSimplex.nodeFlexibility': 'NODE_SIZE',
    },
  }
}

/** What a network starts from stands in the first row. */
const isRoot = ({ role }: Part): boolean => role === 'source' || role === 'plant'

const glyphOf = (part: Part, ports: readonly ElkPort[], position: string): ElkNode => {
  const most = Math.max(countOn(ports, 'NORTH'), countOn(ports, 'SOUTH'))
  const isTie = part.role === 'tie'
  return {
    id: part.key,
    width: Math.max(glyphPx, portGapPx * (most + 1)),
    height: isTie ? tieHeightPx : glyphPx,
    ports: [...ports],
    labels: [
      {
        id: `${part.key} words`,
        text: part.tag,
        width: wordsPx,
        height: glyphPx,
        layoutOptions: {
          'elk.nodeLabels.placement': isTie
            ? 'OUTSIDE V_BOTTOM H_CENTER'
            : 'OUTSIDE H_RIGHT V_CENTER',
        },
      },
    ],
    layoutOptions: {
      'elk.position': position,
      'elk.portConstraints': 'FIXED_SIDE',
      'elk.portAlignment.default': 'CENTER',
      'elk.spacing.portPort': String(portGapPx),
      ...(isRoot(part) ? { 'elk.layered.layering.layerConstraint': 'FIRST' } : {}),
    },
  }
}

/** What a tie joins. */
const tiedIn = ({ parts, wires }: Diagram): ReadonlySet<string> =>
  new Set(
    wires.flatMap((wire) => {
      const [from, to] = drawnEnds(wire, parts)
      return parts.get(to)?.role === 'tie' ? [from] : []
    }),
  )

/** What elk is asked: boxes with ports in rows from the top, in the order of {@link orderOf}. */
export const toElk = (diagram: Diagram): ElkNode => {
  const order = orderOf(diagram)
  const ports = portsOf(diagram, order)
  const isFed = new Set(diagram.wires.map((wire) => drawnEnds(wire, diagram.parts)[1]))
  const tied = tiedIn(diagram)
  const parts = [...diagram.parts.values()].sort(
    (a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0),
  )
  return {
    id: 'diagram',
    layoutOptions: {
      ...options,
      ...placementOf(parts.length),
      ...(parts.some(({ group }) => group !== undefined) ? meshed : {}),
    },
    children: parts.map((part) => {
      const own = ports.get(part.key) ?? []
      const position = `(${(order.get(part.key) ?? 0) * 100},0)`
      const box = part.role === 'bus' ? barOf : glyphOf
      // Elk takes nothing to the first row that something feeds.
      const asRoot = isRoot(part) && isFed.has(part.key) ? 'generator' : part.role
      return box({ ...part, role: asRoot }, own, position, parts.length, tied.has(part.key))
    }),
    edges: diagram.wires.map(
      (_, index): ElkExtendedEdge => ({
        id: String(index),
        sources: [`${index} out`],
        targets: [`${index} in`],
      }),
    ),
  }
}

const pathOf = (wire: Wire, parts: Diagram['parts']): string | undefined =>
  parts.get(wire.from)?.path ?? parts.get(wire.to)?.path

const pointsOf = (edge: ElkExtendedEdge): number[] =>
  (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].flatMap(({ x, y }) => [x, y]),
  )

/** Wires end at the bar itself, not at the edge of the box that holds its words. */
const reachBars = (
  points: readonly number[],
  from: PlacedPart | undefined,
  to: PlacedPart | undefined,
): readonly number[] => {
  const reached = [...points]
  if (from?.role === 'bus') reached[1] = from.y + barAtPx
  if (to?.role === 'bus') reached[reached.length - 1] = to.y + barAtPx
  return reached
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

const placedOf = (node: ElkNode, part: Part, { depth, hidden }: Folded): PlacedPart => {
  const { x = 0, y = 0, width = glyphPx, height = glyphPx, ports = [] } = node
  const on = (side: Side) =>
    sorted(
      ports
        .filter(({ layoutOptions }) => layoutOptions?.['elk.port.side'] === side)
        .map((port) => x + (port.x ?? 0)),
    )
  return {
    ...part,
    x,
    y,
    width,
    height,
    inlets: on('NORTH'),
    outlets: on('SOUTH'),
    hasStore: countOn(ports, 'WEST') > 0 && part.role !== 'tie',
    depth: depth.get(part.key) ?? 0,
    hidden: hidden.get(part.key),
    isMany: part.ids.length > 1 || hidden.has(part.key),
    isFoldable: part.role === 'bus' && countOn(ports, 'SOUTH') > 0 && !hidden.has(part.key),
  }
}

/** Reads elk's answer to {@link toElk} back into a drawing. */
export const fromElk = (laid: ElkNode, folded: Folded): Omit<Drawing, 'isMerged'> => {
  const { parts, wires } = folded.diagram
  const placed = new Map(
    (laid.children ?? []).flatMap((node) => {
      const part = parts.get(node.id)
      return part ? [[node.id, placedOf(node, part, folded)] as const] : []
    }),
  )
  const lines = (laid.edges ?? []).flatMap((edge): PlacedWire[] => {
    const wire = wires[Number(edge.id)]
    if (!wire) return []
    const [from, to] = drawnEnds(wire, parts)
    const points = reachBars(pointsOf(edge), placed.get(from), placed.get(to))
    return [{ ...wire, from, to, path: pathOf(wire, parts), points }]
  })
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    parts: [...placed.values()].sort((a, b) => a.y - b.y || a.x - b.x),
    wires: lines,
  }
}
