import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoreMemory } from '#engine/store/store-memory';

let instance: DuckDBInstance;
let connection: DuckDBConnection;
let memory: StoreMemory;

beforeEach(async () => {
  instance = await DuckDBInstance.create(':memory:', { memory_limit: '40MiB', threads: '1' });
  connection = await instance.connect();
  // Nothing can be written aside: what is in use has to stay.
  await connection.run("SET temp_directory = ''");
  memory = new StoreMemory(await instance.connect(), { writing: 40, asking: 100 });
});
afterEach(() => {
  connection.closeSync();
  instance.closeSync();
});

/** 64 MB of numbers that no compression makes smaller. */
const makeLarge = () => connection.run('CREATE TABLE large AS SELECT hash(range) AS h FROM range(8000000)');

it('gives a question more memory until it is answered', async () => {
  await expect(makeLarge()).rejects.toThrow('Out of Memory');
  await memory.borrow();
  await makeLarge();
  await connection.run('DROP TABLE large');
  await memory.giveBack();
  await expect(makeLarge()).rejects.toThrow('Out of Memory');
});

it('leaves it with the other question when one of two is answered', async () => {
  await Promise.all([memory.borrow(), memory.borrow()]);
  await memory.giveBack();
  await makeLarge();
});

it('lowers the limit after a later question when more than that is in use at first', async () => {
  await memory.borrow();
  await makeLarge();
  await memory.giveBack();
  await connection.run('CREATE TABLE small AS SELECT 1 AS one');
  await connection.run('DROP TABLE large');
  await memory.borrow();
  await memory.giveBack();
  await expect(makeLarge()).rejects.toThrow('Out of Memory');
});
