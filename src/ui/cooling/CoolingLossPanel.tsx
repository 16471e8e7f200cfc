import { useMemo } from 'react'
import { formatQuantity } from '#base'
import type { CoolingLoss } from '#engines'
import type { CoolingLossStudy } from '#workspace'
import { useChrome, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { lostName } from '../power/loss'
import { StudyFrame } from '../power/StudyFrame'
import { StudyTable } from '../power/StudyTable'
import css from '../power/StudyTable.module.css'
import { useStudied } from '../power/useStudied'
import { words } from '../text/text'
import {
  intakeColumns,
  intakeLines,
  lossSentence,
  marginColumns,
  marginLines,
  secondsIn,
} from './loss'

const { loss: text } = words.cooling

/** What the loss of cooling does to every intake and every loop, beside the colours of the view. */
export function CoolingLossPanel({ study }: { readonly study: CoolingLossStudy }) {
  const { document } = useTables('equipment', 'rooms')
  const { ids, room, found } = study
  const fault = useStudied(
    'cooling-loss',
    room === undefined ? { ids } : { ids, room },
    (now, loss, rows) =>
      now.type === 'cooling-loss' ? { ...now, found: { loss, ids: rows } } : undefined,
  )
  const name = lostName(room === undefined ? ids : [room], (id) => nameOfAny(document, id))
  return (
    <StudyFrame title={text.title(name)} isWide>
      {found ? <Found loss={found.loss} ids={found.ids} /> : <p>{fault ?? text.working}</p>}
    </StudyFrame>
  )
}

interface FoundProps {
  readonly loss: CoolingLoss
  readonly ids: readonly string[]
}

function Found({ loss, ids }: FoundProps) {
  const units = useChrome((state) => state.units)
  const { document } = useTables('equipment', 'rooms')
  const loops = useWorkspaceState(({ answer }) => answer?.solution.cooling.loops)
  const names = useMemo(
    () => ({
      tag: (row: number) => nameOfAny(document, ids[row] ?? ''),
      id: (row: number) => ids[row] ?? '',
      loop: (id: string) => loops?.find((loop) => loop.id === id)?.name ?? id,
      room: (row: number) => document.list('rooms')[row],
    }),
    [document, ids, loops],
  )
  const intakes = useMemo(() => intakeLines(loss, names), [loss, names])
  const margins = useMemo(() => marginLines(loss, names, units), [loss, names, units])
  const seconds = secondsIn(loss)
  return (
    <>
      <p className={css.sentence} role="status">
        {lossSentence(loss)}
      </p>
      {seconds === undefined ? null : <p>{text.seconds(formatQuantity(seconds, 's'))}</p>}
      {margins.length === 0 ? null : (
        <StudyTable title={text.loops} name="loop-margins" columns={marginColumns} rows={margins} />
      )}
      {intakes.length === 0 ? null : (
        <StudyTable title={text.intakes} name="intakes" columns={intakeColumns} rows={intakes} />
      )}
      <p>{text.note}</p>
    </>
  )
}
