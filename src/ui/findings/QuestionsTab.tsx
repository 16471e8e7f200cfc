import { useMemo, useState } from 'react'
import { unitSymbol } from '#base'
import type { OpenQuestion } from '#rules'
import { useApp, useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { SearchField } from '../kit/SearchField'
import { VirtualList } from '../kit/VirtualList'
import { say, words } from '../text/text'
import css from './Questions.module.css'
import { questionSubject, searchQuestions } from './questions'

const keyOf = (question: OpenQuestion): string => question.key
const rowHeight = (): number => 44

/** Every value that nobody stated and that a verdict needs: one line per product and field. */
export function QuestionsTab() {
  const questions = useWorkspaceState((state) => state.answer?.judgement.openQuestions)
  const [text, setText] = useState('')
  const tables = useTables('equipment', 'products')
  const { library } = useWorkspace()
  const shown = useMemo(
    () => searchQuestions(questions ?? [], text, tables.document, library),
    [questions, text, tables, library],
  )
  if (questions === undefined) {
    return <Empty title={words.findings.notComputed}>{words.findings.notComputedHelp}</Empty>
  }
  if (questions.length === 0) {
    return <Empty title={words.findings.questionsNone}>{words.findings.questionsNoneHelp}</Empty>
  }
  return (
    <>
      <div className={css.bar}>
        <SearchField label={words.findings.questionsSearch} value={text} onInput={setText} />
      </div>
      <VirtualList rows={shown} keyOf={keyOf} rowHeight={rowHeight}>
        {(question) => <QuestionLine question={question} />}
      </VirtualList>
    </>
  )
}

function QuestionLine({ question }: { readonly question: OpenQuestion }) {
  const { chrome } = useApp()
  const workspace = useWorkspace()
  const units = useChrome((state) => state.units)
  const document = useWorkspaceState((state) => state.document)
  const name = questionSubject(question, document, workspace.library)
  const symbol = question.unit === undefined ? '' : unitSymbol(question.unit, units)
  const ofEquipment = document.get('equipment', question.equipment[0] ?? '') !== undefined
  const show = () => {
    workspace.select(question.equipment)
    workspace.show(question.equipment)
  }
  return (
    <div className={css.question}>
      <button
        type="button"
        className={css.what}
        aria-label={words.findings.show(name)}
        onClick={show}
      >
        <span>
          <b>{name}</b> · {say(question.label)}
          {symbol === '' ? '' : ` (${symbol})`}
        </span>
        <small>
          {words.findings.waitsFor(question.equipment.length)} ·{' '}
          {words.findings.blocks(question.rules.length)}
        </small>
      </button>
      {/* What a room or the site leaves open is filled in where its other values stand. */}
      {ofEquipment ? (
        <Button
          onClick={() => chrome.setState({ dialog: { type: 'answer', question: question.key } })}
        >
          {words.findings.fillIn}
        </Button>
      ) : null}
    </div>
  )
}
