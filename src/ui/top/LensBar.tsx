import { type Goal, goals, type RoomUse } from '#model'
import type { Question } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useStale } from '../app/useStale'
import { Hint } from '../kit/Hint'
import { CircleAlert, CircleCheck, CircleHelp, Info } from '../kit/icons'
import { Picker } from '../kit/Picker'
import { Segmented } from '../kit/Segmented'
import { words } from '../text/text'
import css from './TopBar.module.css'

const lenses = ['as-built', 'mining', 'ai'] as const
const itUses: ReadonlySet<RoomUse> = new Set(['mining', 'ai-training', 'ai-inference'])
const goalOptions = [
  { value: 'own' as const, label: words.top.ownGoal, help: words.top.ownGoalHelp },
  ...goals.map((goal) => ({
    value: goal,
    label: words.common.goals[goal],
    help: words.common.goalHelp[goal],
  })),
]

/** No room has this id: ids are not empty. */
const whole = ''

/** Rooms that hold IT by their use: those that a lens can be for. */
const useItRooms = () => {
  const { document } = useTables('rooms')
  return document.list('rooms').filter(({ use }) => itUses.has(use))
}

/** As what the facility is judged, how much redundancy is asked for, and what came of it. */
export function LensBar() {
  const workspace = useWorkspace()
  const question = useWorkspaceState((state) => state.question)
  const rooms = useItRooms()
  // A room that an edit took away asks for nothing any more.
  const room = rooms.some(({ id }) => id === question.room) ? question.room : undefined
  const ask = (lens: Question['lens'], goal: Goal | 'own', place = room) =>
    workspace.ask({
      lens,
      ...(goal === 'own' ? {} : { goal }),
      ...(place === undefined ? {} : { room: place }),
    })
  const goal = question.goal ?? 'own'
  return (
    <div className={css.lens}>
      <Segmented
        tinted
        label={words.top.lens}
        value={question.lens}
        options={lenses.map((lens) => ({
          value: lens,
          label: words.common.lenses[lens],
          help: words.top.lensHelp[lens],
        }))}
        // A goal that was asked for under one lens says nothing about another.
        onChange={(lens) => ask(lens, 'own')}
      />
      {rooms.length > 1 || room !== undefined ? (
        <Picker
          label={words.top.place}
          value={room ?? whole}
          options={[
            { value: whole, label: words.top.whole, help: words.top.wholeHelp },
            ...rooms.map(({ id, name }) => ({ value: id, label: name, help: words.top.roomHelp })),
          ]}
          onChange={(next) =>
            next === whole
              ? workspace.ask({ lens: question.lens })
              : ask(question.lens, 'own', next)
          }
        />
      ) : null}
      <Picker
        label={words.top.goal}
        prefix={`${words.top.goal}:`}
        value={goal}
        options={goalOptions}
        onChange={(next) => ask(question.lens, next)}
      />
      <VerdictMark />
    </div>
  )
}

const icons = {
  pass: CircleCheck,
  fail: CircleAlert,
  unknown: CircleHelp,
  'not-applicable': Info,
}

function VerdictMark() {
  const judgement = useWorkspaceState((state) => state.answer?.judgement)
  const stale = useStale()
  if (judgement === undefined) return null
  const { verdict, ruleset, goal } = judgement
  const Glyph = icons[verdict]
  const short = words.common.verdicts[verdict]
  const long = words.top.verdict(words.common.rulesets[ruleset], words.common.goals[goal], short)
  return (
    <Hint text={long}>
      <output className={css.verdict} data-verdict={verdict} data-stale={stale} aria-label={long}>
        <Glyph size={14} aria-hidden />
        {short}
      </output>
    </Hint>
  )
}
