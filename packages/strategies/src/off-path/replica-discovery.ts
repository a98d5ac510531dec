/** A way of finding the replica of a content that a request goes to. */
export interface ReplicaDiscovery {
  /**
   * Finds a replica and sends the session's request there.
   * @param receiver - Node index of the receiver.
   * @param content - Number of the content.
   * @returns The node that serves the content.
   * @throws NoPathError where no node that holds the content can be reached.
   */
  request(receiver: number, content: number): number;
}
