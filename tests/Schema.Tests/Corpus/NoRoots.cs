namespace Shop;

public class Order { public int Id { get; set; } }

public class OrderService { public Order GetOrder() => new(); }
