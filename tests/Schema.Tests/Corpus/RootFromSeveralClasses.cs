namespace Shop;

[QueryType]
public class A { public int GetA() => 1; }

[ExtendObjectType("Query")]
public class B { public int GetB() => 1; }

[ExtendObjectType(OperationTypeNames.Query)]
public class C { public int GetC() => 1; }
