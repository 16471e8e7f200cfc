import rule from '../../../src/rules/fiber/mining-round-trip-advised'
import { judgesRoundTrips } from '../../support/fiber/round-trip'

judgesRoundTrips(rule, 100)
