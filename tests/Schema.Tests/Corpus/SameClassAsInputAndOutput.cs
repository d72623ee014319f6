namespace Shop;

[QueryType]
public class Query { public Address Echo(Address address) => address; }

public class Address { public string Street { get; set; } = ""; public Country Country { get; set; } = new(); }

public class Country { public string Code { get; set; } = ""; }
