import { useMemo, useState } from 'react'
import { useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { Empty } from '../kit/Empty'
import { TableBar } from '../kit/grid/TableBar'
import { Picker } from '../kit/Picker'
import { useStanding } from '../kit/Standing'
import { Unanswered } from '../kit/Unanswered'
import { words } from '../text/text'
import { AvailabilityView } from './AvailabilityView'
import { CoolingView } from './CoolingView'
import { type SurvivesView, surveyViews, survivesViews, type ViewProps } from './define'
import { EveryPairView } from './EveryPairView'
import { EverythingView } from './EverythingView'
import { LossesView } from './LossesView'
import { NetworkView } from './NetworkView'
import { PairsView } from './PairsView'
import { CurtailmentView, DiversityView, PointsView, TransfersView } from './TopologyViews'

const options = survivesViews.map((value) => ({
  value,
  label: words.survives.views[value],
  help: words.survives.viewHelp[value],
}))

/** What the facility survives: every loss of its power chain, its cooling and its network, and what each takes with it. */
export function SurvivesTab() {
  const [view, setView] = useState<SurvivesView>('everything')
  const { held, place } = useStanding(
    <Picker label={words.survives.view} value={view} options={options} onChange={setView} />,
  )
  return (
    <>
      {held}
      <ViewOf view={view} setView={setView} choice={place} />
    </>
  )
}

interface ViewOfProps extends Pick<ViewProps, 'choice'> {
  readonly view: SurvivesView
  readonly setView: (view: SurvivesView) => void
}

function ViewOf({ view, setView, choice }: ViewOfProps) {
  if (view === 'everything' || view === 'maintainable') {
    return (
      <EverythingView
        key={view}
        choice={choice}
        isWork={view === 'maintainable'}
        onWork={() => setView('maintainable')}
      />
    )
  }
  if (view === 'everyPair') return <EveryPairView choice={choice} />
  if (view === 'cooling') return <CoolingView choice={choice} />
  if (view === 'network') return <NetworkView choice={choice} />
  return <PowerViews view={view} choice={choice} />
}

function PowerViews({ view, choice }: Pick<ViewProps, 'choice'> & { readonly view: SurvivesView }) {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  // Asked first, it is answered first: the survey takes longer and speaks of the same losses.
  const { output, ids, fault, isSlow } = useInquiry('power-losses', undefined)
  const survey = useInquiry('power-survey', undefined, surveyViews.has(view))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the losses of the moment it came.
  const surveyed = useMemo(() => output, [survey.output])
  if (output === undefined) {
    return (
      <>
        <TableBar>{choice}</TableBar>
        <Unanswered fault={fault} isAnswered={isAnswered} isSlow={isSlow} />
      </>
    )
  }
  if (output.componentsTried === 0) {
    return (
      <>
        <TableBar>{choice}</TableBar>
        <Empty title={words.survives.nothing}>{words.survives.nothingHelp}</Empty>
      </>
    )
  }
  if (!surveyViews.has(view)) {
    return <View key={view} view={view} losses={output} ids={ids} choice={choice} />
  }
  if (!survey.output || !surveyed) return <Waiting choice={choice} fault={survey.fault} />
  const found = { survey: survey.output, isStale: survey.isStale, losses: surveyed }
  const props = { ...found, ids: survey.ids, choice }
  return view === 'availability' ? (
    <AvailabilityView {...props} />
  ) : (
    <PairsView key={view} {...props} isPlanned={view === 'workPairs'} />
  )
}

function View({ view, ...props }: ViewProps & { readonly view: SurvivesView }) {
  switch (view) {
    case 'points':
      return <PointsView {...props} />
    case 'diversity':
      return <DiversityView {...props} />
    case 'transfers':
      return <TransfersView {...props} />
    case 'curtailment':
      return <CurtailmentView {...props} />
    default:
      return <LossesView {...props} cause={view === 'work' ? 'work' : 'fault'} />
  }
}

interface WaitingProps {
  readonly choice: ViewProps['choice']
  readonly fault: string | undefined
}

function Waiting({ choice, fault }: WaitingProps) {
  const title = fault === undefined ? words.table.working : words.table.faulty(fault)
  return (
    <>
      <TableBar>{choice}</TableBar>
      <Empty title={title}>{fault === undefined ? words.survives.workingHelp : null}</Empty>
    </>
  )
}
