export {
  type Finding,
  forAi,
  forMining,
  type Missing,
  type Reads,
  type Report,
  type Rule,
  type RuleDiscipline,
  type RulesetId,
  rulesetIds,
  type Severity,
  type Subject,
  type Verdict,
} from './define'
export { asksFor, type Facts } from './facts'
export type {
  JudgedFinding,
  Judgement,
  LensDifference,
  OpenQuestion,
  RuleCount,
} from './judgement'
