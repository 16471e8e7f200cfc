import { FieldRow } from '../kit/FieldRow'
import { breakWords } from '../text/breakPanel'
import css from './Compare.module.css'
import type { Counterpart, Matched } from './matching'

const { compare: text } = breakWords

interface CounterpartsProps {
  readonly matched: Matched
  readonly onChoose: (from: string, to: string) => void
}

/** What stands for what in the other design, where that is not plain; what is missing is asked for. */
export function Counterparts({ matched, onChoose }: CounterpartsProps) {
  const { counterparts, isAny, isWhole } = matched
  const open = counterparts.filter(({ by }) => by !== 'id')
  if (open.length === 0) return null
  return (
    <div className={css.counterparts}>
      {open.map((one) => (
        <Line key={one.from} counterpart={one} onChoose={(to) => onChoose(one.from, to)} />
      ))}
      {isWhole ? null : <p role="status">{isAny ? text.partly : text.nothing}</p>}
    </div>
  )
}

interface LineProps {
  readonly counterpart: Counterpart
  readonly onChoose: (to: string) => void
}

function Line({ counterpart: { by, name, to, toName, choices }, onChoose }: LineProps) {
  const told =
    by === 'none'
      ? text.missing(name)
      : by === 'hand'
        ? text.byHand(name, toName)
        : text.byTag(name, toName)
  return (
    <>
      <p>{told}</p>
      {by !== 'tag' && choices.length > 0 ? (
        <FieldRow label={text.counterpart(name)}>
          {(id) => (
            <select
              id={id}
              className="select"
              value={to ?? ''}
              onChange={({ target }) => onChoose(target.value)}
            >
              <option value="">{text.leaveOut}</option>
              {choices.map(([choice, label]) => (
                <option key={choice} value={choice}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </FieldRow>
      ) : null}
    </>
  )
}
