import { useMemo, useState } from 'react'
import type { PowerLosses } from '#engines'
import { useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useCopy } from '../app/useCopy'
import { useJudgedLens } from '../app/useLens'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { type GridItem, toTabbed } from '../kit/grid/columns'
import { DataGrid } from '../kit/grid/DataGrid'
import { type GridOrder, nextOrder, sortRows } from '../kit/grid/sort'
import { say, words } from '../text/text'
import { lossColumns } from './columns'
import { LossBar } from './LossBar'
import {
  type Cause,
  filterLosses,
  type LossFilter,
  type LossLine,
  linesOf,
  shownByLoss,
} from './losses'

interface LossesViewProps {
  readonly losses: PowerLosses
  /** Ids of the equipment, by the rows that the losses speak of. */
  readonly ids: readonly string[]
}

const everyLoss: LossFilter = { text: '', type: 'all' }
const itemOf = (row: LossLine): GridItem<LossLine> => ({ type: 'row', key: row.key, row })

/** Single losses, the gravest first; a click shows the culprit and what it takes with it. */
export function LossesView({ losses, ids }: LossesViewProps) {
  const [cause, setCause] = useState<Cause>('fault')
  const [filter, setFilter] = useState(everyLoss)
  const [order, setOrder] = useState<GridOrder>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const units = useChrome((state) => state.units)
  const copy = useCopy()
  const show = useShowLoss(ids)
  const lens = useJudgedLens()
  const columns = useMemo(() => lossColumns(lens === 'mining'), [lens])
  const lines = useLossLines(losses, cause)
  const rows = useMemo(
    () => sortRows(filterLosses(lines, filter), columns, order),
    [lines, filter, columns, order],
  )
  const items = useMemo(() => rows.map(itemOf), [rows])
  const copied = () => {
    const some = rows.filter(({ key }) => chosen.has(key))
    const those = some.length > 0 ? some : rows
    copy(toTabbed(columns, those, units), those.length)
  }
  return (
    <>
      <LossBar
        losses={losses}
        lines={lines}
        cause={cause}
        onCause={setCause}
        filter={filter}
        onFilter={setFilter}
        onCopy={copied}
      />
      {lines.length === 0 ? (
        <Empty title={words.survives.none}>{words.survives.noneHelp(losses.componentsTried)}</Empty>
      ) : items.length === 0 ? (
        <Empty title={words.table.noMatch}>
          <Button onClick={() => setFilter(everyLoss)}>{words.table.showAll}</Button>
        </Empty>
      ) : (
        <DataGrid
          label={words.survives.grid}
          columns={columns}
          items={items}
          order={order}
          onOrder={(column) => setOrder(nextOrder(order, column))}
          isSelected={({ key }) => chosen.has(key)}
          onPick={(row, picking, through) => {
            setChosen((before) => pickedKeys(before, row, picking, through))
            show(row)
          }}
          onPickAll={() => setChosen(new Set(rows.map(({ key }) => key)))}
          onCopy={copied}
        />
      )}
    </>
  )
}

const pickedKeys = (
  before: ReadonlySet<string>,
  { key }: LossLine,
  picking: 'only' | 'toggle' | 'through',
  through: readonly LossLine[],
): ReadonlySet<string> => {
  if (picking === 'through') return new Set(through.map((line) => line.key))
  if (picking === 'only') return new Set([key])
  const after = new Set(before)
  if (!after.delete(key)) after.add(key)
  return after
}

const useLossLines = (losses: PowerLosses, cause: Cause): readonly LossLine[] => {
  const { library } = useWorkspace()
  const tables = useTables('equipment')
  return useMemo(
    () =>
      linesOf(losses, cause, {
        equipment: (id) => tables.document.get('equipment', id),
        kindName: (kind) => say(library.kinds.get(kind)?.name ?? { en: kind }),
      }),
    [losses, cause, tables, library],
  )
}

/** Draws out what is lost and what goes with it. */
const useShowLoss = (ids: readonly string[]) => {
  const workspace = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  const idsOfPath = (path: string) =>
    document.list('equipment').flatMap((item) => (item.path === path ? [item.id] : []))
  return ({ loss }: LossLine) => {
    workspace.select(loss.type === 'component' ? [loss.lost] : [])
    workspace.show(shownByLoss(loss, ids, idsOfPath))
  }
}
