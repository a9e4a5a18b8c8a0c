import { describeViewStore } from '../contract/index.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';

describeViewStore('SQLite', newSqlitePlace);
