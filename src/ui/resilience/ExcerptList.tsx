import { useMemo } from 'react'
import type { Cascade } from '#engines'
import { useChrome, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import type { Drawing } from '../diagram/drawing'
import { type Dresser, dressingOnce } from '../diagram/dressed'
import type { DiagramSource } from '../diagram/read'
import { useLibrary } from '../diagram/useLibrary'
import { createLoopDresser } from '../loops/dress'
import { loopReadingsOf } from '../loops/readings'
import { liquidSource } from '../loops/source'
import { powerSource } from '../single-line/source'
import { useDresser } from '../single-line/useDresser'
import { breakWords } from '../text/breakPanel'
import css from './Excerpt.module.css'
import { ExcerptDrawing } from './ExcerptDrawing'
import { chainRows, excerptOf, firstLost } from './excerpt'
import { StateLegend } from './StateLegend'
import { useExcerptDrawing } from './useExcerptDrawing'

const { drawings: text } = breakWords

interface ExcerptListProps {
  readonly cascade: Cascade
  readonly ids: readonly string[]
}

/** Ids of the chain that is looked into: of the selected load, else of the one that stops first. */
const useCore = ({ cascade, ids }: ExcerptListProps): ReadonlySet<string> => {
  const selection = useWorkspaceState((state) => state.selection)
  return useMemo(() => {
    const picked = cascade.loads.find(
      ({ chain, rows }) => chain.length > 0 && rows.some((row) => selection.has(ids[row] ?? '')),
    )
    const rows = chainRows(cascade, picked?.chain ?? firstLost(cascade))
    return new Set([...rows].flatMap((row) => ids[row] ?? []))
  }, [cascade, ids, selection])
}

/** The causal parts of the single-line and of the loops, in their states at the moment shown. */
export function ExcerptList(props: ExcerptListProps) {
  const core = useCore(props)
  return (
    <section className={css.list} aria-label={breakWords.tabs.drawings}>
      <StateLegend />
      <Power core={core} {...props} />
      <Cooling core={core} {...props} />
    </section>
  )
}

interface PartProps extends ExcerptListProps {
  readonly core: ReadonlySet<string>
}

const useDrawn = (core: ReadonlySet<string>, source: DiagramSource) => {
  const library = useLibrary()
  const tables = useTables('equipment', 'connections')
  const excerpt = useMemo(() => {
    const { document } = tables
    const records = {
      equipment: document.records('equipment'),
      connections: document.records('connections'),
    }
    return excerptOf(core, { ...records, library }, source)
  }, [core, tables, library, source])
  return useExcerptDrawing(excerpt, source)
}

function Power({ core, cascade, ids }: PartProps) {
  const library = useLibrary()
  const drawn = useDrawn(core, powerSource)
  const dresser = useDresser(drawn.drawing, library)
  return (
    <ExcerptDrawing
      title={text.power}
      drawn={drawn}
      dresser={dresser}
      cascade={cascade}
      ids={ids}
    />
  )
}

const useLoopDresser = (drawing: Drawing | undefined): Dresser | undefined => {
  const library = useLibrary()
  const tables = useTables('equipment', 'products')
  const answer = useWorkspaceState((state) => state.answer)
  const units = useChrome((state) => state.units)
  return useMemo(() => {
    if (!drawing) return undefined
    const { document } = tables
    const item = (id: string) => document.get('equipment', id)
    return dressingOnce(
      createLoopDresser(drawing, { item, library, readings: loopReadingsOf(answer), units }),
    )
  }, [drawing, library, tables, answer, units])
}

function Cooling({ core, cascade, ids }: PartProps) {
  const drawn = useDrawn(core, liquidSource)
  const dresser = useLoopDresser(drawn.drawing)
  return (
    <ExcerptDrawing
      title={text.cooling}
      drawn={drawn}
      dresser={dresser}
      cascade={cascade}
      ids={ids}
    />
  )
}
