import type { Socket } from "node:net";
import { messageOf } from "../../errors.ts";
import { Connection } from "./connection.ts";
import { Conversation, type ServerSettings } from "./conversation.ts";
import { fromEngine, invalidFormat, type BoltFailure } from "./failures.ts";
import { FAILURE, IGNORED, SUCCESS, type Request } from "./messages.ts";
import { INTERRUPT } from "./open-transaction.ts";
import { isBeforeLogin, isOrdinary } from "./states.ts";

/** What is known of one connection; nobody is logged in where it has no user. */
export interface ConnectionFacts {
  connectionId: string;
  /** ISO date-time. */
  connectTime: string;
  username: string | null;
  userAgent: string | null;
  clientAddress: string;
}

/** Requests that may wait before the socket is paused, and how many when it is read again. */
const QUEUE_HIGH = 1000;
const QUEUE_LOW = 100;
/** The same in the largest messages, by their bytes. */
const QUEUE_HIGH_MESSAGES = 2;
const QUEUE_LOW_MESSAGES = 1;

/**
 * One client. Requests are answered strictly in order, but RESET overtakes: it counts when it
 * arrives, stops what is running, and everything before it is answered with IGNORED.
 */
export class Session {
  private readonly connection: Connection;
  private readonly conversation: Conversation;
  private readonly settings: ServerSettings;
  private readonly queue: Request[] = [];
  private queueBytes = 0;
  private greeting: NodeJS.Timeout;
  private readonly id: string;
  private readonly connectTime = new Date().toISOString();
  private readonly clientAddress: string;
  private resets = 0;
  private isWorking = false;

  constructor(socket: Socket, id: string, settings: ServerSettings, { isOneTooMany = false } = {}) {
    this.id = id;
    this.settings = settings;
    this.clientAddress = `${socket.remoteAddress ?? "?"}:${socket.remotePort ?? 0}`;
    this.connection = new Connection(socket, {
      onRequest: (request) => this.receive(request),
      onClose: () => this.leave(),
      log: (line) => this.log(line),
    });
    this.conversation = new Conversation(this.connection, settings, {
      id,
      isOneTooMany,
      isInterrupted: () => this.resets > 0,
    });
    this.greeting = this.waitForLogin();
  }

  get facts(): ConnectionFacts {
    const { id: connectionId, connectTime, clientAddress } = this;
    const { user, agent } = this.conversation;
    return { connectionId, connectTime, username: user?.name ?? null, userAgent: agent ?? null, clientAddress };
  }

  close(): void {
    this.connection.close();
  }

  private receive(request: Request): void {
    if (request.name === "GOODBYE") return this.close();
    this.queue.push(request);
    this.queueBytes += request.bytes;
    if (request.name === "RESET") {
      this.resets += 1;
      this.conversation.interrupt();
    }
    if (this.holdsMoreThan(QUEUE_HIGH, QUEUE_HIGH_MESSAGES)) this.connection.pause();
    if (!this.isWorking) void this.work();
    return undefined;
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    try {
      for (let request = this.queue.shift(); request && !this.isOver; request = this.queue.shift()) {
        this.queueBytes -= request.bytes;
        if (!this.holdsMoreThan(QUEUE_LOW, QUEUE_LOW_MESSAGES)) this.connection.resume();
        await this.serve(request);
      }
    } catch (thrown) {
      this.log(`closed: ${messageOf(thrown)}`);
      this.close();
    }
    this.isWorking = false;
    this.connection.flush();
  }

  private holdsMoreThan(requests: number, messages: number): boolean {
    return this.queue.length > requests || this.queueBytes > messages * this.connection.limitBytes;
  }

  private async serve(request: Request): Promise<void> {
    const { name, fields, isMisshapen } = request;
    if (!isOrdinary(name)) return this.reset();
    if (this.resets > 0 || this.conversation.state === "FAILED") return this.connection.send(IGNORED);
    try {
      if (isMisshapen) throw invalidFormat(`${name} has the wrong number of fields.`);
      const meta = await this.conversation.answer(name, fields);
      if (name === "LOGON") clearTimeout(this.greeting);
      if (name === "LOGOFF") this.greeting = this.waitForLogin();
      this.succeed(meta);
    } catch (thrown) {
      if (thrown === INTERRUPT) this.connection.send(IGNORED);
      else await this.fail(fromEngine(thrown));
    }
    return undefined;
  }

  private async reset(): Promise<void> {
    this.resets -= 1;
    // Neo4j closes as well: before LOGON there is nothing to go back to.
    if (isBeforeLogin(this.conversation.state)) return this.close();
    await this.conversation.reset();
    if (this.resets > 0) this.connection.send(IGNORED);
    else this.succeed({});
    return undefined;
  }

  private succeed(meta: Record<string, unknown>): void {
    this.connection.send(SUCCESS, meta);
    if (this.queue.length === 0) this.connection.flush();
  }

  private async fail(failure: BoltFailure): Promise<void> {
    this.connection.send(FAILURE, { code: failure.code, message: failure.message });
    this.connection.flush();
    if (failure.fatal || isBeforeLogin(this.conversation.state)) this.close();
    else await this.conversation.fail();
  }

  private get isOver(): boolean {
    return this.conversation.state === "DEFUNCT";
  }

  private waitForLogin(): NodeJS.Timeout {
    return setTimeout(() => {
      this.log("closed: no login in time");
      this.close();
    }, this.settings.loginMs).unref();
  }

  private leave(): void {
    clearTimeout(this.greeting);
    this.queue.length = 0;
    this.queueBytes = 0;
    this.conversation.leave();
  }

  private log(line: string): void {
    this.settings.log(`${this.id} ${line}`);
  }
}
