import { useEffect, useMemo, useRef } from 'react'
import { formatQuantity, type UnitSystem } from '#base'
import type { WayIn, WayInCheck } from '#engines'
import type { WayInStudy } from '#workspace'
import { useChrome, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { useInquiry } from '../app/useInquiry'
import { Button } from '../kit/Button'
import { CircleAlert, CircleCheck, CircleHelp } from '../kit/icons'
import { Segmented } from '../kit/Segmented'
import { afterLayout } from '../power/afterLayout'
import { StudyFrame } from '../power/StudyFrame'
import { buildingWords } from '../text/building'
import css from './WayIn.module.css'

const text = buildingWords.way

type Names = (id: string) => string

const useNames = (): Names => {
  const { document } = useTables('equipment', 'rooms', 'elements', 'routes')
  return (id) =>
    document.get('equipment', id)?.tag ??
    document.get('rooms', id)?.name ??
    document.get('elements', id)?.name ??
    document.get('routes', id)?.name ??
    id
}

/** Hands what was found to the view and brings it into sight once. */
const useWays = ({ ids, others }: WayInStudy) => {
  const { store, frame } = useWorkspace()
  const input = useMemo(() => ({ ids, others }), [ids, others])
  const { output, fault, isStale, progress } = useInquiry('way-in', input)
  const isOfThese = output?.ways.map(({ id }) => id).join(' ') === ids.join(' ')
  const found = isOfThese && !isStale ? output : undefined
  const isFramed = useRef(false)
  useEffect(() => {
    if (!found) return
    store.setState(({ study }) => (study?.type === 'way-in' ? { study: { ...study, found } } : {}))
    const [first] = found.ways
    if (isFramed.current || !first) return
    isFramed.current = true
    const { id, dock = found.docks[0] } = first
    return afterLayout(() => frame(dock === undefined ? [id] : [id, dock]))
  }, [store, frame, found])
  const { done = 0, of = 1 } = progress ?? {}
  return {
    found,
    fault,
    working: of > 1 ? text.workingOn(Math.min(done + 1, of), of) : text.working,
  }
}

/** Without a dock the answer is the same for all: it is given once. */
const told = (ways: readonly WayIn[]): readonly WayIn[] =>
  ways.every(({ outcome }) => outcome === 'no-dock') ? ways.slice(0, 1) : ways

/** Whether equipment gets from the dock to its place, and what it is held against on the way. */
export function WayInPanel({ study }: { readonly study: WayInStudy }) {
  const { store } = useWorkspace()
  const names = useNames()
  const { found, fault, working } = useWays(study)
  const ways = found && told(found.ways)
  const [first = ''] = study.ids
  const title = study.ids.length === 1 ? text.of(names(first)) : text.ofMany(study.ids.length)
  return (
    <StudyFrame title={title} isWide>
      <div className={css.others} title={text.othersHelp}>
        <span>{text.others}</span>
        <Segmented
          label={text.others}
          value={study.others}
          options={(['in-place', 'existing'] as const).map((value) => ({
            value,
            label: text.othersChoice[value],
          }))}
          onChange={(others) =>
            store.setState({ study: { type: 'way-in', ids: study.ids, others } })
          }
        />
      </div>
      {ways ? (
        ways.map((way) => (
          <Way
            key={way.id}
            way={way}
            name={ways.length === 1 ? undefined : names(way.id)}
            names={names}
          />
        ))
      ) : (
        <p role="status">{fault ?? working}</p>
      )}
    </StudyFrame>
  )
}

const marks = {
  fits: CircleCheck,
  blocked: CircleAlert,
  unknown: CircleHelp,
  'no-dock': CircleHelp,
}

const gravity = { fail: 0, unknown: 1, pass: 2 }

/** What stops it comes first; otherwise in the order of the way. */
const worstFirst = (checks: readonly WayInCheck[]): readonly WayInCheck[] =>
  [...checks].sort((a, b) => gravity[a.verdict] - gravity[b.verdict])

interface WayProps {
  readonly way: WayIn
  readonly name: string | undefined
  readonly names: Names
}

function Way({ way, name, names }: WayProps) {
  const units = useChrome((state) => state.units)
  const { outcome, reason, lengthM, clearanceM, stepM, turnDeg, checks } = way
  const Mark = marks[outcome]
  const metres = (value: number) => formatQuantity(value, 'm', units)
  return (
    <section className={css.way}>
      <p className={css.outcome} data-outcome={outcome}>
        <Mark size={15} aria-hidden />
        <b>{name === undefined ? text.outcomes[outcome] : `${name}: ${text.outcomes[outcome]}`}</b>
        {Number.isNaN(lengthM) ? null : <span>{text.length(metres(lengthM))}</span>}
      </p>
      {outcome === 'no-dock' ? <p>{text.noDockHelp}</p> : null}
      {reason === undefined ? null : <p>{text.reasons[reason]}</p>}
      {checks.length === 0 ? null : (
        <ul aria-label={text.list}>
          {worstFirst(checks).map((check) => (
            <Check key={`${check.type} ${check.id}`} check={check} names={names} />
          ))}
        </ul>
      )}
      {Number.isNaN(stepM) ? null : (
        <p className={css.manner}>
          {text.manner(metres(clearanceM), metres(stepM), formatQuantity(turnDeg, 'deg', units))}
        </p>
      )}
    </section>
  )
}

const verdictMarks = { pass: CircleCheck, fail: CircleAlert, unknown: CircleHelp }

const figuresOf = (check: WayInCheck, units: UnitSystem): string => {
  const { type, needed, measured, unit, verdict } = check
  if (type === 'in-the-way') return verdict === 'unknown' ? text.mayBeInTheWay : text.inTheWay
  if (type === 'lift-ends') return text.endsUnstated
  const there = formatQuantity(measured, unit, units)
  if (type === 'door-wall') return text.wall(there)
  if (type === 'no-door') return text.noDoor
  const isLimit = type === 'ramp-slope' || type === 'step'
  const say = isLimit ? text.atMost : type === 'turn' ? text.longest : text.measured
  const figures = say(formatQuantity(needed, unit, units), there)
  return type === 'overhead' && verdict === 'unknown'
    ? `${figures}; ${text.mayBeInTheWay}`
    : figures
}

function Check({ check, names }: { readonly check: WayInCheck; readonly names: Names }) {
  const units = useChrome((state) => state.units)
  const workspace = useWorkspace()
  const { type, id, verdict } = check
  const Mark = verdictMarks[verdict]
  const name = names(id)
  const figures = figuresOf(check, units)
  return (
    <li data-verdict={verdict}>
      <Mark size={14} aria-label={verdict} />
      <span>
        {type === 'in-the-way' ? name : `${text.checks[type]} ${name}`}
        <small>{figures}</small>
      </span>
      <Button
        aria-label={`${text.show} ${name}`}
        onClick={() => {
          workspace.select([id])
          workspace.frame([id])
        }}
      >
        {text.show}
      </Button>
    </li>
  )
}
