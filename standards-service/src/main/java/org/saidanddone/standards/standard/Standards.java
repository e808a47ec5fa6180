package org.saidanddone.standards.standard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The standards of this service. */
@ApplicationScoped
public class Standards implements PanacheRepositoryBase<Standard, UUID> {}
