import rule from '../../../src/rules/fiber/mining-round-trip'
import { judgesRoundTrips } from '../../support/fiber/round-trip'

judgesRoundTrips(rule, 300)
