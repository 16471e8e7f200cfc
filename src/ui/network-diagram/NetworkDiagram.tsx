import { useMemo } from 'react'
import { formatQuantity } from '#base'
import { paintingOf, toneColor } from '#workspace'
import { useApp, useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useInquiry } from '../app/useInquiry'
import { useResolvedTheme } from '../app/useTheme'
import type { Drawing } from '../diagram/drawing'
import { type Dresser, dressingOnce } from '../diagram/dressed'
import { Pane, useDiagram } from '../diagram/Pane'
import { useLibrary } from '../diagram/useLibrary'
import { Picker } from '../kit/Picker'
import { networkWords as text } from '../text/networkDiagram'
import { createNetworkDresser } from './dress'
import { type Layer, layersIn } from './layers'
import css from './NetworkDiagram.module.css'
import { fatesIn, networkReadingsOf } from './readings'
import { sightOf } from './sight'
import { createNetworkSource } from './source'
import { createTracing } from './tracing'

const labels = { plane: text.plane, fabric: (role: Exclude<Layer, 'all'>) => text.layers[role] }

/** The network of the open facility, in a pane of its own. */
export default function NetworkDiagram() {
  const workspace = useWorkspace()
  const theme = useResolvedTheme()
  const library = useLibrary()
  const { layer, options } = useLayer()
  const source = useMemo(() => createNetworkSource(library, layer, labels), [library, layer])
  const shown = useDiagram(source)
  const { drawing } = shown
  return (
    <Pane
      words={text}
      shown={shown}
      dresser={useDresser(drawing)}
      acting={useMemo(() => createTracing(workspace, drawing), [workspace, drawing])}
      colours={useMemo(() => coloursOf(drawing, theme), [drawing, theme])}
      paper={() => ({
        title: text.title,
        file: `network-${layer}`,
        manner: text.manner(text.layers[layer]),
        notes: text.notes,
        legend: { label: text.legend, colours: coloursOf(drawing, 'light') },
      })}
      tools={
        <>
          <Left layer={layer} />
          <Layers layer={layer} options={options} onChange={shown.viewing.fit} />
        </>
      }
    />
  )
}

/** The layer that is shown: what the person chose, else compute where there is any. */
const useLayer = (): { readonly layer: Layer; readonly options: readonly Layer[] } => {
  const library = useLibrary()
  const tables = useTables('equipment', 'products')
  const chosen = useChrome(({ diagram }) => diagram.layer)
  const options = useMemo(
    () => layersIn(tables.document.list('equipment'), library),
    [tables, library],
  )
  const usual = options.includes('compute') ? 'compute' : 'all'
  return { layer: options.find((one) => one === chosen) ?? usual, options }
}

/** Planes and fabrics by their colours. */
const coloursOf = (
  drawing: Drawing | undefined,
  theme: 'light' | 'dark',
): ReadonlyMap<string, string> => {
  const paths = [...new Set((drawing?.parts ?? []).flatMap(({ path }) => path ?? []))].sort()
  const tones = [0, 1, 2, 3, 4, 5, 6, 7] as const
  return new Map(
    paths.map((path, at) => [path, toneColor(`path-${tones[at % tones.length] ?? 0}`, theme)]),
  )
}

/** Dresses the drawing with the document, the links and a loss that is played; each part once. */
const useDresser = (drawing: Drawing | undefined): Dresser | undefined => {
  const { library: catalog } = useWorkspace()
  const library = useLibrary()
  const tables = useTables('equipment', 'products')
  const { output, ids } = useInquiry('network-lines', undefined)
  const painting = useWorkspaceState((state) =>
    state.study?.type === 'network-loss' ? paintingOf(state, catalog) : undefined,
  )
  return useMemo(() => {
    if (!drawing) return undefined
    const { document } = tables
    const item = (id: string) => document.get('equipment', id)
    const lines = output && { lines: output, ids }
    const readings = networkReadingsOf(lines, fatesIn(painting), sightOf(drawing, item, library))
    return dressingOnce(createNetworkDresser(drawing, { item, library, readings }))
  }, [drawing, tables, library, output, ids, painting])
}

/** What a loss that is played leaves of what is shown: of the worst fabric its share of the bisection. */
function Left({ layer }: Pick<LayersProps, 'layer'>) {
  const loss = useWorkspaceState(({ study }) =>
    study?.type === 'network-loss' ? study.found?.loss : undefined,
  )
  if (!loss) return null
  const [worst] = loss.fabrics
    .filter(({ role }) => role === layer || (layer === 'all' && role !== 'out-of-band'))
    .sort((a, b) => a.bisection - b.bisection)
  return worst === undefined ? null : (
    <span className={css.left}>
      {text.left(text.layers[worst.role], formatQuantity(worst.bisection, 'ratio'))}
    </span>
  )
}

interface LayersProps {
  readonly layer: Layer
  readonly options: readonly Layer[]
  /** Another layer is another drawing: it is shown whole. */
  readonly onChange: () => void
}

/** Which fabric is shown. */
function Layers({ layer, options, onChange }: LayersProps) {
  const { chrome } = useApp()
  return (
    <Picker<Layer>
      label={text.layer}
      value={layer}
      options={options.map((value) => ({
        value,
        label: text.layers[value],
        help: text.layerHelp[value],
      }))}
      onChange={(next) => {
        chrome.setState(({ diagram }) => ({ diagram: { ...diagram, layer: next } }))
        onChange()
      }}
    />
  )
}
