import { useMemo } from 'react'
import type { LossState } from '#engines'
import type { LossStudy } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { words } from '../text/text'
import { type LossGroup, lossGroups, lossSentence, lostName } from './loss'
import css from './Power.module.css'
import { StudyFrame } from './StudyFrame'
import { useStudied } from './useStudied'

const { power } = words

/** So many names are listed; the view shows them all. */
const mostNamed = 12

/** Asks what follows from a loss and hands it to the view. */
const useLoss = ({ ids, room }: LossStudy): string | undefined =>
  useStudied('power-loss', room === undefined ? { ids } : { ids, room }, (study, state, rows) =>
    study.type === 'loss' ? { ...study, found: { state, ids: rows } } : undefined,
  )

/** What the loss of equipment or of a room takes down, in words beside the colours of the view. */
export function LossPanel({ study }: { readonly study: LossStudy }) {
  const { document } = useTables('equipment', 'rooms')
  const fault = useLoss(study)
  const { ids, room, found } = study
  const name = lostName(room === undefined ? ids : [room], (id) => nameOfAny(document, id))
  return (
    <StudyFrame title={power.lossOf(name)}>
      {found ? (
        <Found state={found.state} ids={found.ids} name={name} />
      ) : (
        <p>{fault ?? power.losing}</p>
      )}
    </StudyFrame>
  )
}

interface FoundProps {
  readonly state: LossState
  readonly ids: readonly string[]
  readonly name: string
}

function Found({ state, ids, name }: FoundProps) {
  const columns = useWorkspaceState(({ answer }) => answer?.columns)
  const loadKw = columns?.find((column) => column.name === 'loadKw')?.values
  const groups = useMemo(() => lossGroups(state, { ids, loadKw }), [state, ids, loadKw])
  return (
    <>
      <p className={css.sentence} role="status">
        {lossSentence(state, name, loadKw)}
      </p>
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      <p>{power.lossNote}</p>
    </>
  )
}

function Group({ group }: { readonly group: LossGroup }) {
  const { select, frame } = useWorkspace()
  const { document } = useTables('equipment')
  const { members } = group
  return (
    <details className={css.group} data-group={group.id} open={group.id !== 'inside'}>
      <summary>
        {group.label}
        <b>{members.length.toLocaleString('en-US')}</b>
      </summary>
      <ul>
        {members.slice(0, mostNamed).map(({ id, figure }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                select([id])
                frame([id])
              }}
            >
              {nameOfAny(document, id)}
              <span className={css.groupFigure}>{figure}</span>
            </button>
          </li>
        ))}
      </ul>
      {members.length > mostNamed ? <p>{words.common.more(members.length - mostNamed)}</p> : null}
    </details>
  )
}
