import { useMemo, useState } from 'react'
import type { SurveyType } from '#engines'
import { useTables } from '../app/tables'
import { useJudgedLens } from '../app/useLens'
import { formatCount } from '../format/figures'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { Picker } from '../kit/Picker'
import { surveyWords } from '../text/resilienceSurvey'
import { words } from '../text/text'
import type { ViewProps } from './define'
import {
  type EverythingLine,
  everythingColumns,
  everythingLines,
  maintainableText,
  preventingColumns,
  preventingLines,
  typesIn,
} from './everything'
import { useNaming } from './naming'
import { SurveyRunning, SurveyWaiting } from './SurveyStates'
import css from './Survives.module.css'
import { SurvivesTable } from './SurvivesTable'
import { useBreakStudy } from './useShow'
import { useSurvey } from './useSurvey'

type Type = SurveyType | 'all'

interface EverythingViewProps extends Pick<ViewProps, 'choice'> {
  /** What prevents work, rather than what every loss does. */
  readonly isWork: boolean
  readonly onWork: () => void
}

/** Everything taken out once through power, cooling and network; a click follows it over time. */
export function EverythingView({ choice, isWork, onWork }: EverythingViewProps) {
  const survey = useSurvey('resilience-survey')
  const { output, isStale } = survey
  const { document } = useTables('equipment', 'rooms', 'routes')
  const naming = useNaming()
  const isMining = useJudgedLens() === 'mining'
  const [type, setType] = useState<Type>('all')
  const columns = useMemo(
    () => (isWork ? preventingColumns(isMining) : everythingColumns(isMining)),
    [isWork, isMining],
  )
  const lines = useMemo(() => {
    if (!output) return []
    return isWork
      ? preventingLines(output.maintainable.prevents, document, naming)
      : everythingLines(output.losses, document, naming)
  }, [output, isWork, document, naming])
  const rows = useMemo(
    () => lines.filter(({ line }) => type === 'all' || line.type === type),
    [lines, type],
  )
  const study = useBreakStudy()
  if (!output) return <SurveyWaiting survey={survey} label={surveyWords.working} choice={choice} />
  const answer = maintainableText(output.maintainable)
  const summary = [
    isStale ? words.table.working : '',
    surveyWords.summary(output.tried - output.harmless, output.tried),
    output.isByClass ? surveyWords.byClass(output.classes) : '',
  ]
  return (
    <SurvivesTable
      label={surveyWords.grids[isWork ? 'prevents' : 'losses']}
      name={isWork ? 'prevents-work' : 'everything'}
      columns={columns}
      rows={rows}
      show={({ line }) => study(line.contingency)}
      summary={summary.filter(Boolean).join('; ')}
      nothing={<Nothing isWork={isWork} tried={output.tried} />}
      evidence={
        <>
          <SurveyRunning survey={survey} label={surveyWords.working} />
          <p className={css.answer}>
            <b>{surveyWords.maintainable.title}</b> {answer}
            {isWork || output.maintainable.prevents.length === 0 ? null : (
              <Button onClick={onWork}>{surveyWords.maintainable.show}</Button>
            )}
          </p>
        </>
      }
      choice={choice}
      filters={<TypePicker lines={lines} type={type} onType={setType} />}
    />
  )
}

function Nothing({ isWork, tried }: { readonly isWork: boolean; readonly tried: number }) {
  const { maintainable, none, noneHelp } = surveyWords
  return isWork ? (
    <Empty title={maintainable.nothing}>{maintainable.nothingHelp}</Empty>
  ) : (
    <Empty title={none}>{noneHelp(tried)}</Empty>
  )
}

interface TypePickerProps {
  readonly lines: readonly EverythingLine[]
  readonly type: Type
  readonly onType: (type: Type) => void
}

function TypePicker({ lines, type, onType }: TypePickerProps) {
  const counts = typesIn(lines)
  const options = [
    { value: 'all' as Type, label: surveyWords.types.all },
    ...[...counts].map(([value, count]) => ({
      value: value as Type,
      label: `${surveyWords.types[value]} (${formatCount(count)})`,
    })),
  ]
  if (type !== 'all' && !counts.has(type)) {
    options.push({ value: type, label: `${surveyWords.types[type]} (0)` })
  }
  return <Picker<Type> label={surveyWords.type} value={type} options={options} onChange={onType} />
}
