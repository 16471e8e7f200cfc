import { useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { Empty } from '../kit/Empty'
import { words } from '../text/text'
import { DesignPointView } from './DesignPointView'
import { YearView } from './YearView'

/** The year of the cooling: by the hour with the site's weather, else what the design point says. */
export function YearTab() {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, ids, fault, isSlow, isStale } = useInquiry('cooling-year', undefined)
  if (output === undefined) {
    if (fault !== undefined) return <Empty title={words.table.faulty(fault)} />
    if (isAnswered && !isSlow) return null
    return <Empty title={isAnswered ? words.year.working : words.findings.notComputed} />
  }
  const about = { found: output, ids, isWorking: isStale && isSlow }
  return output.year ? <YearView {...about} year={output.year} /> : <DesignPointView {...about} />
}
