using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.SensitiveFieldMustDeclareAccess, GqlAuthTooling.CodeFixes.SensitiveFieldMustDeclareAccessFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class SensitiveFieldMustDeclareAccessFixTests
{
    private const string Queries = """


        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Customer:read")]
            public static Customer? GetCustomer(int id) => null;
        }
        """;

    private const string Customer = """
        public class Customer
        {
            // Of the old shop.
            public string [|PasswordHash|] { get; set; } = ""; // SHA-1
        }
        """ + Queries;

    [Fact]
    public Task Property_RequiresAPermissionOfItsOwn() => Verify.CodeFixAsync(
        Customer,
        """
        public class Customer
        {
            // Of the old shop.
            [RequiresPermission("CustomerPasswordHash:read")]
            public string PasswordHash { get; set; } = ""; // SHA-1
        }
        """ + Queries,
        SensitiveFieldMustDeclareAccessFix.PermissionKey);

    [Fact]
    public Task Property_RequiresAuthentication() => Verify.CodeFixAsync(
        Customer,
        """
        public class Customer
        {
            // Of the old shop.
            [RequiresAuthentication]
            public string PasswordHash { get; set; } = ""; // SHA-1
        }
        """ + Queries,
        SensitiveFieldMustDeclareAccessFix.AuthenticationKey);

    [Fact]
    public Task Property_OpensWithAReasonToWrite() => Verify.CodeFixAsync(
        Customer,
        """
        public class Customer
        {
            // Of the old shop.
            [PublicAccess("")]
            public string PasswordHash { get; set; } = ""; // SHA-1
        }
        """ + Queries,
        SensitiveFieldMustDeclareAccessFix.PublicKey);

    [Fact]
    public Task RecordParameter_RequiresThePermissionOnItsProperty() => Verify.CodeFixAsync(
        "public record Customer(int Id, string [|Iban|]);" + Queries,
        "public record Customer(int Id, [property: RequiresPermission(\"CustomerIban:read\")] string Iban);" + Queries,
        SensitiveFieldMustDeclareAccessFix.PermissionKey);

    [Fact]
    public Task FieldOfADescriptor_OffersNothing() => Verify.OffersAsync("""
        public class Customer { public int Id { get; set; } }

        public class CustomerType : ObjectType<Customer>
        {
            protected override void Configure(IObjectTypeDescriptor<Customer> descriptor) =>
                [|descriptor.Field("password")|].Resolve("");
        }
        """ + Queries);

    [Fact]
    public Task FixAll_RequiresThePermissions() => Verify.FixAllAsync(
        """
        public class Customer
        {
            public string [|Password|] { get; set; } = "";

            public string [|GetSsn|]() => "";
        }
        """ + Queries,
        """
        public class Customer
        {
            [RequiresPermission("CustomerPassword:read")]
            public string Password { get; set; } = "";

            [RequiresPermission("CustomerSsn:read")]
            public string GetSsn() => "";
        }
        """ + Queries);
}
