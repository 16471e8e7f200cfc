import { formatQuantity } from '#base'
import type { JudgedFinding, Judgement } from '#rules'

const sourceText = ({ source }: JudgedFinding): string => {
  if (!source) return ''
  const document = source.document ?? 'estimate'
  const clause = source.clause ? `, ${source.clause}` : ''
  const via = source.via ? `, via ${source.via}` : ''
  return ` [${document}${clause}${via}; ${source.grade}]`
}

const findingJson = (finding: JudgedFinding) => ({
  rule: finding.rule,
  ref: finding.ref,
  discipline: finding.discipline,
  severity: finding.severity,
  verdict: finding.verdict,
  subject: finding.subject,
  title: finding.title.en,
  detail: finding.detail.en,
  measured: finding.measured ?? null,
  measure: finding.measure?.en ?? null,
  limit: finding.limit ?? null,
  unit: finding.unit ?? null,
  source: finding.source ?? null,
  related: finding.related,
  suggestion: finding.suggestion?.en ?? null,
  waiver: finding.waiver ?? null,
})

const coolingJson = ({ coolingStatement }: Judgement) =>
  coolingStatement
    ? {
        text: coolingStatement.text.en,
        assumptions: coolingStatement.assumptions.map(({ en }) => en),
      }
    : null

const statementJson = ({ statement }: Judgement) =>
  statement
    ? {
        text: statement.text.en,
        loads: statement.loads,
        criteria: statement.criteria,
        assumptions: statement.assumptions.map(({ en }) => en),
      }
    : null

/** The documented JSON of `check --json`. */
export const checkJson = (judgement: Judgement) => ({
  verdict: judgement.verdict,
  use: judgement.lens,
  ruleset: judgement.ruleset,
  goal: judgement.goal,
  counts: countsOf(judgement),
  statement: statementJson(judgement),
  coolingStatement: coolingJson(judgement),
  rules: judgement.counts.map(({ title, ...count }) => ({ ...count, title: title.en })),
  findings: judgement.findings.map(findingJson),
  openQuestions: judgement.openQuestions.map((question) => ({
    product: question.product ?? null,
    kind: question.kind ?? null,
    field: question.field,
    label: question.label.en,
    unit: question.unit ?? null,
    equipment: question.equipment,
    rules: question.rules,
  })),
})

const countsOf = ({ findings, counts }: Judgement) => {
  const open = findings.filter(({ waiver }) => !waiver)
  const failing = (severity: string) =>
    open.filter((finding) => finding.verdict === 'fail' && finding.severity === severity).length
  return {
    errors: failing('error'),
    warnings: failing('warning'),
    infos: failing('info'),
    unknowns: open.filter(({ verdict }) => verdict === 'unknown').length,
    waived: findings.length - open.length,
    passes: counts.reduce((sum, { pass }) => sum + pass, 0),
    notApplicable: counts.reduce((sum, { notApplicable }) => sum + notApplicable, 0),
  }
}

const figuresOf = ({ measured, measure, limit, unit }: JudgedFinding): string => {
  if (measured === undefined || limit === undefined || unit === undefined) return ''
  const what = measure ? `${measure.en} ` : ''
  return ` (${what}${formatQuantity(measured, unit)} against ${formatQuantity(limit, unit)})`
}

const line = (finding: JudgedFinding): string => {
  const mark = finding.verdict === 'unknown' ? 'unknown' : finding.severity
  const figures = figuresOf(finding)
  const waived = finding.waiver
    ? ` waived by ${finding.waiver.owner}: ${finding.waiver.reason}`
    : ''
  return `${mark.padEnd(8)}${finding.ref.padEnd(7)}${finding.subject.id}: ${finding.detail.en}${figures}${sourceText(finding)}${waived}`
}

/** The findings as lines that a person reads. */
export const checkText = (name: string, judgement: Judgement): string => {
  const counts = countsOf(judgement)
  const head = `${name}: ${judgement.verdict} as ${judgement.ruleset}, goal ${judgement.goal}`
  const sums = `${counts.errors} errors, ${counts.warnings} warnings, ${counts.infos} remarks, ${counts.unknowns} unknown, ${counts.waived} waived, ${counts.passes} passed`
  const questions = judgement.openQuestions.map(
    ({ product, kind, equipment, field, label }) =>
      `question ${product ?? kind ?? equipment[0]}: ${label.en} (${field}) is not stated; ${equipment.length} wait for it`,
  )
  const said = [judgement.statement, judgement.coolingStatement].flatMap((statement) =>
    statement
      ? [statement.text.en, ...statement.assumptions.map(({ en }) => `assumed ${en}`), '']
      : [],
  )
  const findings = judgement.findings.map(line)
  return [head, sums, '', ...said, ...findings, '', ...questions, ''].join('\n')
}

/** 0: no unwaived error; 1: some, or with `strict` anything unknown. */
export const exitCodeOf = (judgement: Judgement, strict: boolean): number => {
  const { errors, unknowns } = countsOf(judgement)
  return errors > 0 || (strict && unknowns > 0) ? 1 : 0
}
