/** Runs before `test:site`. */
import { needSites } from './sites.ts';

needSites();
