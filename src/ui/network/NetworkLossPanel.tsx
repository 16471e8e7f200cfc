import { useMemo } from 'react'
import type { NetworkLoss } from '#engines'
import type { NetworkLossStudy } from '#workspace'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { lostName } from '../power/loss'
import { StudyFrame } from '../power/StudyFrame'
import { StudyTable } from '../power/StudyTable'
import css from '../power/StudyTable.module.css'
import { useStudied } from '../power/useStudied'
import { networkLossWords as text } from '../text/networkLoss'
import {
  fabricColumns,
  fabricLines,
  figureColumns,
  figureLines,
  networkLossSentence,
  touchedColumns,
  touchedLines,
} from './loss'

/** What the loss of a part of the network takes away, beside the colours of the view. */
export function NetworkLossPanel({ study }: { readonly study: NetworkLossStudy }) {
  const { document } = useTables('equipment', 'rooms', 'routes')
  const { ids, room, found } = study
  const fault = useStudied(
    'network-loss',
    room === undefined ? { ids } : { ids, room },
    (now, loss, rows) =>
      now.type === 'network-loss' ? { ...now, found: { loss, ids: rows } } : undefined,
  )
  const name = lostName(room === undefined ? ids : [...ids, room], (id) => nameOfAny(document, id))
  return (
    <StudyFrame title={text.title(name)} isWide>
      {found ? <Found loss={found.loss} ids={found.ids} /> : <p>{fault ?? text.working}</p>}
    </StudyFrame>
  )
}

interface FoundProps {
  readonly loss: NetworkLoss
  readonly ids: readonly string[]
}

function Found({ loss, ids }: FoundProps) {
  const { document } = useTables('equipment', 'clusters')
  const names = useMemo(
    () => ({
      tag: (row: number) => nameOfAny(document, ids[row] ?? ''),
      id: (row: number) => ids[row] ?? '',
      cluster: (id: string) => document.get('clusters', id)?.name ?? id,
    }),
    [document, ids],
  )
  const fabrics = useMemo(() => fabricLines(loss, names), [loss, names])
  const figures = useMemo(() => figureLines(loss, names), [loss, names])
  const touched = useMemo(() => touchedLines(loss, names), [loss, names])
  return (
    <>
      <p className={css.sentence} role="status">
        {networkLossSentence(loss)}
      </p>
      {fabrics.length === 0 ? null : (
        <StudyTable
          title={text.fabrics}
          name="fabrics-left"
          columns={fabricColumns}
          rows={fabrics}
        />
      )}
      <StudyTable title={text.figures} name="network-left" columns={figureColumns} rows={figures} />
      {touched.length === 0 ? null : (
        <StudyTable
          title={text.affected}
          name="network-touched"
          columns={touchedColumns}
          rows={touched}
        />
      )}
      {fabrics.length === 0 ? null : <p>{text.note}</p>}
    </>
  )
}
