import { type Goal, goals } from '#model'
import type { Question } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useStale } from '../app/useStale'
import { Hint } from '../kit/Hint'
import { CircleAlert, CircleCheck, CircleHelp, Info } from '../kit/icons'
import { Picker } from '../kit/Picker'
import { Segmented } from '../kit/Segmented'
import { words } from '../text/text'
import css from './TopBar.module.css'

const lenses = ['as-built', 'mining', 'ai'] as const
const goalOptions = [
  { value: 'own' as const, label: words.top.ownGoal, help: words.top.ownGoalHelp },
  ...goals.map((goal) => ({
    value: goal,
    label: words.common.goals[goal],
    help: words.common.goalHelp[goal],
  })),
]

/** As what the facility is judged, how much redundancy is asked for, and what came of it. */
export function LensBar() {
  const workspace = useWorkspace()
  const question = useWorkspaceState((state) => state.question)
  const ask = (lens: Question['lens'], goal: Goal | 'own') =>
    workspace.ask(goal === 'own' ? { lens } : { lens, goal })
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
