import { inferenceRttMs } from '#standards'
import { defineRule } from '../define'
import { judgeRoundTrips } from '../shared/entrances'

export default defineRule({
  id: 'metro-round-trip',
  ref: 'FB-17',
  discipline: 'fiber',
  title: { en: 'Inference stands close to its users' },
  about: {
    en: 'Answers travel to people and back. Training does not mind the distance; inference for a city is planned with some 10 ms.',
  },
  severity: { 'ai-inference': 'warning' },
  reads: ['fiber', 'equipment'],
  judge: (facts, report) =>
    judgeRoundTrips(facts, report, {
      limit: inferenceRttMs,
      to: 'the network of the users',
      more: () => '',
    }),
})
