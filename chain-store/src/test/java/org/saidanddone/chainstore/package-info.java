/** What the chain store promises, shown on real PostgreSQL and Kafka with the smallest service that publishes clauses. */
package org.saidanddone.chainstore;
