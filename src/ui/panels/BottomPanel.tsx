import { Tabs } from '@base-ui/react/tabs'
import { lazy, Suspense } from 'react'
import { type BottomTab, bottomTabs } from '../app/chrome'
import { useApp, useChrome, useWorkspaceState } from '../app/context'
import { useStale } from '../app/useStale'
import { AssumptionsTab } from '../assumptions/AssumptionsTab'
import { DifferenceTab } from '../findings/DifferenceTab'
import { FindingsTab } from '../findings/FindingsTab'
import { QuestionsTab } from '../findings/QuestionsTab'
import { formatCount } from '../format/figures'
import { isStanding } from '../status/counts'
import { words } from '../text/text'
import css from './Tabs.module.css'

// Tables and charts that a first visit can do without come when they are looked at.
const ScheduleTab = lazy(async () => ({
  default: (await import('../schedule/ScheduleTab')).ScheduleTab,
}))
const CoolingTab = lazy(async () => ({
  default: (await import('../cooling/CoolingTab')).CoolingTab,
}))
const NetworkTab = lazy(async () => ({
  default: (await import('../network/NetworkTab')).NetworkTab,
}))
const SurvivesTab = lazy(async () => ({
  default: (await import('../survives/SurvivesTab')).SurvivesTab,
}))
const YearTab = lazy(async () => ({ default: (await import('../year/YearTab')).YearTab }))

const bodies = {
  findings: FindingsTab,
  questions: QuestionsTab,
  difference: DifferenceTab,
  schedule: ScheduleTab,
  cooling: CoolingTab,
  network: NetworkTab,
  survives: SurvivesTab,
  year: YearTab,
  assumptions: AssumptionsTab,
}

/** Under the view: what the rules say, what they have to ask, and what they assume. */
export function BottomPanel() {
  const { chrome } = useApp()
  const tab = useChrome((state) => state.bottomTab)
  return (
    <Tabs.Root
      className={css.tabs}
      value={tab}
      onValueChange={(next: BottomTab) => chrome.setState({ bottomTab: next })}
    >
      <div className={css.head}>
        <Tabs.List className={css.list} aria-label={words.top.panels.bottom}>
          {bottomTabs.map((value) => (
            <Tabs.Tab key={value} value={value} className={css.tab}>
              {words.findings.tabs[value]} <TabCount tab={value} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Stale />
      </div>
      {bottomTabs.map((value) => {
        const Body = bodies[value]
        return (
          <Tabs.Panel key={value} value={value} className={css.panel}>
            <Suspense fallback={null}>
              <Body />
            </Suspense>
          </Tabs.Panel>
        )
      })}
    </Tabs.Root>
  )
}

function TabCount({ tab }: { readonly tab: BottomTab }) {
  const count = useWorkspaceState(({ answer }) => {
    if (tab === 'findings') return answer?.judgement.findings.filter(isStanding).length
    if (tab === 'questions') return answer?.judgement.openQuestions.length
    if (tab === 'difference' && answer) {
      return answer.difference.missing.length + answer.difference.surplus.length
    }
    return undefined
  })
  return count === undefined ? null : <span className={css.count}>{formatCount(count)}</span>
}

function Stale() {
  const hasAnswer = useWorkspaceState((state) => state.answer !== undefined)
  const stale = useStale()
  return stale && hasAnswer ? <span className={css.stale}>{words.findings.stale}</span> : null
}
