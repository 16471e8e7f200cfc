import { useState } from 'react'
import { setValues } from '#document'
import type { Field, Source, Value } from '#model'
import type { OpenQuestion } from '#rules'
import { useApp, useEditing, useWorkspace, useWorkspaceState } from '../app/context'
import { Button } from '../kit/Button'
import { Modal } from '../kit/Modal'
import { Picker } from '../kit/Picker'
import { TextField } from '../kit/TextField'
import { ValueInput } from '../kit/ValueInput'
import { say, words } from '../text/text'
import { answerForProduct, statedValue } from './answers'
import css from './Questions.module.css'
import { productName, questionSubject } from './questions'

/** States the value that an open question asks for. */
export function AnswerDialog({ questionKey }: { readonly questionKey: string }) {
  const question = useWorkspaceState((state) =>
    state.answer?.judgement.openQuestions.find(({ key }) => key === questionKey),
  )
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  if (question === undefined) return null
  const [first = ''] = question.equipment
  const item = document.get('equipment', first)
  const field = item && library.kind(item.kind).fields[question.field]
  return field === undefined ? null : <AnswerForm question={question} field={field} />
}

const gradeOptions = (['primary', 'secondary', 'derived', 'estimate'] as const).map((grade) => ({
  value: grade,
  label: words.common.grades[grade],
  help: words.common.gradeHelp[grade],
}))

interface AnswerFormProps {
  readonly question: OpenQuestion
  readonly field: Field
}

function AnswerForm({ question, field }: AnswerFormProps) {
  const { chrome } = useApp()
  const editing = useEditing()
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  const [value, setValue] = useState<Value | undefined>()
  const [target, setTarget] = useState<'product' | 'equipment'>(
    question.product === undefined ? 'equipment' : 'product',
  )
  const [source, setSource] = useState('')
  const [grade, setGrade] = useState<Source['grade']>('primary')
  const label = say(question.label)
  const close = () => chrome.setState({ dialog: undefined })
  const answer = () => {
    if (value === undefined) return
    const rated = statedValue(value, source, grade)
    const written = editing.perform({ en: words.findings.answerStep(label) }, (edit, context) =>
      target === 'product'
        ? answerForProduct(edit, context, question, rated)
        : setValues(edit, context, question.equipment, { [question.field]: rated }),
    )
    if (written !== undefined) close()
  }
  return (
    <Modal
      title={words.findings.answerTitle(label)}
      about={questionSubject(question, document, library)}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button tone="strong" type="submit" form="answer" disabled={value === undefined}>
            {words.common.apply}
          </Button>
        </>
      }
    >
      <form
        id="answer"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          answer()
        }}
      >
        <ValueInput isLive label={label} field={field} value={value} onCommit={setValue} />
        {question.product === undefined ? null : (
          <Target
            product={productName(document, library, question.product)}
            count={question.equipment.length}
            target={target}
            onChange={setTarget}
          />
        )}
        <div className={css.pair}>
          <TextField
            label={words.findings.answerSource}
            help={words.findings.answerSourceHelp}
            value={source}
            onInput={setSource}
          />
          {source.trim() === '' ? null : (
            <Picker
              label={words.findings.answerSource}
              value={grade}
              options={gradeOptions}
              onChange={setGrade}
            />
          )}
        </div>
      </form>
    </Modal>
  )
}

interface TargetProps {
  readonly product: string
  readonly count: number
  readonly target: 'product' | 'equipment'
  readonly onChange: (target: 'product' | 'equipment') => void
}

function Target({ product, count, target, onChange }: TargetProps) {
  const options = [
    ['product', words.findings.answerProduct(product, count)],
    ['equipment', words.findings.answerEquipment(count)],
  ] as const
  return (
    <fieldset>
      <legend>{words.findings.answerFor}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name="target"
            checked={target === value}
            onChange={() => onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
