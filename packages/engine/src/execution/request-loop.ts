import type { RequestBatch, Strategy } from '@icarus-sim/core';
import type { ModelController } from '../network/model-controller.js';
import type { NetworkModel } from '../network/network-model.js';
import type { NetworkSchedule } from './network-schedule.js';

/** Puts requests through a strategy, one batch after the other. */
export class RequestLoop {
  /** Number of requests done. */
  done = 0;
  private readonly strategy: Strategy;
  private readonly controller: ModelController;
  private readonly schedule: NetworkSchedule;
  private readonly model: NetworkModel;
  private readonly nWarmup: number;
  private sourcePositions = new Int32Array(0);

  /** @param nWarmup - Number of leading requests that are not logged. */
  constructor(
    strategy: Strategy,
    controller: ModelController,
    schedule: NetworkSchedule,
    model: NetworkModel,
    nWarmup: number,
  ) {
    this.model = model;
    this.strategy = strategy;
    this.controller = controller;
    this.schedule = schedule;
    this.nWarmup = nWarmup;
  }

  /** Handles the requests of a batch. O(1) beside the strategy's own work for each. */
  run(batch: RequestBatch): void {
    const { length, times, receivers, contents } = batch;
    const { model } = this;
    const sourcePositions = this.fetchSources(batch);
    const firstLogged = this.nWarmup - this.done;
    for (let i = 0; i < length; i++) {
      const time = times[i]!;
      if (time >= this.schedule.nextTime) this.schedule.applyUpTo(time, this.controller);
      model.currentContent = contents[i]!;
      model.currentSourcePosition = sourcePositions[i]!;
      try {
        this.strategy.processEvent(time, receivers[i]!, contents[i]!, i >= firstLogged);
      } catch (error) {
        this.fail(error, batch, i, i >= firstLogged);
      }
    }
    this.done += length;
  }

  /** Looks up the sources of a batch in a loop whose waits for memory overlap. */
  private fetchSources({ length, contents }: RequestBatch): Int32Array {
    const { sourceAssignment } = this.model;
    if (this.sourcePositions.length < length) this.sourcePositions = new Int32Array(length);
    const { sourcePositions } = this;
    for (let i = 0; i < length; i++) sourcePositions[i] = sourceAssignment[contents[i]!]!;
    return sourcePositions;
  }

  /** A network in parts is no error: the session it stopped ends as a failure. */
  private fail(error: unknown, batch: RequestBatch, i: number, log: boolean): void {
    if (!isNoPathError(error)) throw error;
    if (!this.controller.inSession) {
      const { times, receivers, contents } = batch;
      this.controller.startSession(times[i]!, receivers[i]!, contents[i]!, log);
    }
    this.controller.endSession(false);
  }
}

/** By name, since a plugin may use another copy of the class. */
function isNoPathError(error: unknown): boolean {
  return error instanceof Error && error.name === 'NoPathError';
}
