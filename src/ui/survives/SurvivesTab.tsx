import { useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { Empty } from '../kit/Empty'
import { words } from '../text/text'
import { LossesView } from './LossesView'

/** What the facility survives: every loss of its power chain, and what each takes with it. */
export function SurvivesTab() {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, ids, fault, isSlow } = useInquiry('power-losses', undefined)
  if (output === undefined) {
    if (fault !== undefined) return <Empty title={words.table.faulty(fault)} />
    const title = isAnswered && isSlow ? words.table.working : words.findings.notComputed
    return isAnswered && !isSlow ? null : <Empty title={title} />
  }
  if (output.componentsTried === 0) {
    return <Empty title={words.survives.nothing}>{words.survives.nothingHelp}</Empty>
  }
  return <LossesView losses={output} ids={ids} />
}
