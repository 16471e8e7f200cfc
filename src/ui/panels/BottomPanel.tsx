import { Tabs } from '@base-ui/react/tabs'
import { type BottomTab, bottomTabs } from '../app/chrome'
import { useApp, useChrome, useWorkspaceState } from '../app/context'
import { useStale } from '../app/useStale'
import { AssumptionsTab } from '../assumptions/AssumptionsTab'
import { CoolingTab } from '../cooling/CoolingTab'
import { DifferenceTab } from '../findings/DifferenceTab'
import { FindingsTab } from '../findings/FindingsTab'
import { QuestionsTab } from '../findings/QuestionsTab'
import { formatCount } from '../format/figures'
import { ScheduleTab } from '../schedule/ScheduleTab'
import { isStanding } from '../status/counts'
import { SurvivesTab } from '../survives/SurvivesTab'
import { words } from '../text/text'
import { YearTab } from '../year/YearTab'
import css from './Tabs.module.css'

const bodies = {
  findings: FindingsTab,
  questions: QuestionsTab,
  difference: DifferenceTab,
  schedule: ScheduleTab,
  cooling: CoolingTab,
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
            <Body />
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
