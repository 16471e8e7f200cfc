import { plainLabels, setGoal, setGoalWithOptions } from '#document'
import { lenses } from '#model'
import { type GoalPreset, goalPresets, presetOptions } from '#rules'
import { useEditing, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { FieldRow } from '../kit/FieldRow'
import { Picker } from '../kit/Picker'
import { SourceMark } from '../kit/SourceMark'
import { say, words } from '../text/text'
import { Choose } from './Choose'
import css from './Inspector.module.css'
import { presetInForce } from './presets'
import { Section } from './Section'

const { inspector } = words
const goalOptions = { '': inspector.rulesetGoal, ...words.common.goals }

/** What the owner asks for under each lens, by itself or by a usual set of goal and options. */
export function GoalSection() {
  const editing = useEditing()
  const { document } = useTables('head')
  return (
    <Section title={inspector.goals}>
      <PresetField />
      {lenses.map((lens) => (
        <Choose
          key={lens}
          label={inspector.goalOf[lens]}
          options={goalOptions}
          value={document.head.goals[lens] ?? ''}
          isMixed={false}
          isWide
          onChange={(goal) =>
            editing.change(plainLabels.setGoal, (edit) =>
              setGoal(edit, lens, goal === '' ? undefined : goal),
            )
          }
        />
      ))}
    </Section>
  )
}

/** No preset has this id. */
const own = 'own'

function PresetField() {
  const editing = useEditing()
  const workspace = useWorkspace()
  const { document } = useTables('head')
  const question = useWorkspaceState((state) => state.question)
  const lens = useWorkspaceState((state) => state.answer?.judgement.lens) ?? 'ai'
  const current = presetInForce(document.head, lens)
  const choose = (preset: GoalPreset) => {
    editing.change(plainLabels.choosePreset, (edit) =>
      setGoalWithOptions(
        edit,
        preset,
        presetOptions.map(({ id }) => id),
      ),
    )
    // A goal that was only asked about would hide the one that was just chosen.
    if (question.goal !== undefined) {
      const { goal: _, ...rest } = question
      workspace.ask(rest)
    }
  }
  return (
    <>
      <FieldRow label={inspector.preset} isWide>
        {() => (
          <div className={css.preset}>
            <Picker
              label={inspector.preset}
              value={current?.id ?? own}
              options={[
                ...(current === undefined ? [{ value: own, label: inspector.noPreset }] : []),
                ...goalPresets.map(({ id, name, about }) => ({
                  value: id,
                  label: say(name),
                  help: say(about),
                })),
              ]}
              onChange={(id) => {
                const preset = goalPresets.find((one) => one.id === id)
                if (preset) choose(preset)
              }}
            />
          </div>
        )}
      </FieldRow>
      {current === undefined ? null : (
        <p className={css.empty}>
          {say(current.about)} <SourceMark source={current.source} />
        </p>
      )}
    </>
  )
}
