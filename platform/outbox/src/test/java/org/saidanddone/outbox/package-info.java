/** What the outbox promises, shown on real PostgreSQL and Kafka. */
package org.saidanddone.outbox;
